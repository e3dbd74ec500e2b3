using System.Globalization;
using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Format;
using Calendar = EmbeddedCorpus.Compiler.Format.Calendar;

namespace EmbeddedCorpus.Compiler.Tests.Format;

/// <summary>Values of fields are read as the framework reads them, on a way that is shorter for short ones.</summary>
public sealed class FieldTextTests
{
    [Theory]
    [InlineData("0", 0d)]
    [InlineData("-0.0", -0d)]
    [InlineData("4.50", 4.5)]
    [InlineData("-12.75", -12.75)]
    [InlineData("0.1", 0.1)]
    [InlineData("123456789012345", 123456789012345d)]
    [InlineData("0.0000000000001", 1e-13)]
    [InlineData("1234567890.1234567", 1234567890.1234567)]
    [InlineData("2.5e3", 2500d)]
    public void A_number_is_the_nearest_one(string text, double value)
    {
        Assert.True(FieldText.TryDouble(Encoding.UTF8.GetBytes(text), out double read));
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("4 ")]
    public void Other_texts_are_no_numbers(string text) => Assert.False(FieldText.TryDouble(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Random_numbers_are_those_of_the_framework() =>
        Gen.Select(Gen.Bool, Gen.Long[0, 999_999_999_999_999], Gen.Int[0, 15]).Sample(
            static (isNegative, digits, point) =>
            {
                string number = digits.ToString(CultureInfo.InvariantCulture);
                string text = (isNegative ? "-" : string.Empty) + (point > 0 && point < number.Length ? number.Insert(point, ".") : number);
                Assert.True(FieldText.TryDouble(Encoding.UTF8.GetBytes(text), out double read), text);
                double expected = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
                Assert.True(BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(read), $"{text}: {read:R}, not {expected:R}");
            },
            seed: "0000KOIPe037",
            iter: 100_000);

    [Theory]
    [InlineData("1000000000000000000", 1_000_000_000_000_000_000)]
    [InlineData("9999999999999999999", 9_999_999_999_999_999_999)]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    public void A_long_integer_is_read_up_to_the_last(string text, ulong value)
    {
        Assert.True(FieldText.TryUnsigned(Encoding.UTF8.GetBytes(text), out ulong read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("18446744073709551616")]
    [InlineData("99999999999999999999")]
    [InlineData("184467440737095516150")]
    public void An_integer_beyond_is_none(string text) => Assert.False(FieldText.TryUnsigned(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Every_day_of_the_calendar_has_its_number()
    {
        for (DateOnly day = DateOnly.MinValue; day < DateOnly.MaxValue; day = day.AddDays(1))
        {
            Assert.True(Calendar.TryDay(day.Year, day.Month, day.Day, out int number) && number == day.DayNumber, $"{day:O}: {number}");
        }

        Assert.False(Calendar.TryDay(2023, 2, 29, out _));
        Assert.False(Calendar.TryDay(2023, 13, 1, out _));
    }
}
