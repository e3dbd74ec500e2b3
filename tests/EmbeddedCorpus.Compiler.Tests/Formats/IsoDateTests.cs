using CsCheck;
using EmbeddedCorpus.Compiler.Formats;

namespace EmbeddedCorpus.Compiler.Tests.Formats;

public class IsoDateTests
{
    [Fact]
    public void Day_numbers_are_those_of_DateOnly() =>
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Holds(
            day =>
            {
                var date = DateOnly.FromDayNumber(day);
                Assert.True(IsoDate.TryParse(date.ToString("yyyy-MM-dd", null), out int parsed));
                Assert.Equal(day, parsed);
                Assert.Equal(date.ToString("yyyyMMdd", null), IsoDate.Format(day, string.Empty));
            },
            seed: "0000KOIPe036",
            iter: 10_000);

    [Theory]
    [InlineData("2022-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2022-13-01")]
    [InlineData("2022-00-10")]
    [InlineData("2022-04-31")]
    [InlineData("0000-01-01")]
    [InlineData("2022-1-1")]
    [InlineData("20220101")]
    [InlineData("2022/01/01")]
    [InlineData("２０２２-01-01")]
    [InlineData("")]
    public void What_is_no_day_of_the_calendar_is_refused(string text) => Assert.False(IsoDate.TryParse(text, out _));
}
