using System.Collections;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Tests.Model;

public class EquatableArrayTests
{
    [Fact]
    public void Arrays_with_equal_items_in_the_same_order_are_equal()
    {
        EquatableArray<string> left = ["a", "b"];
        EquatableArray<string> right = new(["a", "b"]);
        Assert.True(left == right);
        Assert.False(left != right);
        Assert.True(left.Equals((object)right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Fact]
    public void Other_items_another_order_or_another_number_make_a_difference()
    {
        EquatableArray<string> array = ["a", "b"];
        foreach (EquatableArray<string> other in (EquatableArray<string>[])[["a"], ["b", "a"], ["a", "c"], ["a", "b", "c"], [], default])
        {
            Assert.True(array != other);
            Assert.False(array.Equals(other));
            Assert.NotEqual(array.GetHashCode(), other.GetHashCode());
        }

        Assert.False(array.Equals("a"));
        Assert.False(array.Equals(null));
    }

    [Fact]
    public void Default_is_the_empty_array()
    {
        EquatableArray<int> none = default;
        Assert.True(none == []);
        Assert.Equal(none.GetHashCode(), new EquatableArray<int>([]).GetHashCode());
        Assert.Empty(none);
        Assert.True(none.AsSpan().IsEmpty);
        Assert.Empty(((IEnumerable)none).Cast<int>());
        Assert.Throws<ArgumentOutOfRangeException>(() => none[0]);
        foreach (int item in none)
        {
            Assert.Fail($"{item} is in an empty array.");
        }
    }

    [Fact]
    public void Items_come_in_order_by_index_span_and_enumeration()
    {
        EquatableArray<int> array = [3, 1, 2];
        Assert.Equal(3, array.Count);
        Assert.Equal([3, 1, 2], array.AsSpan().ToArray());
        Assert.Equal([3, 1, 2], Enumerable.Range(0, 3).Select(index => array[index]));
        Assert.Equal([3, 1, 2], array.ToList());
        Assert.Equal([3, 1, 2], ((IEnumerable)array).Cast<int>());
        var items = new List<int>();
        foreach (int item in array)
        {
            items.Add(item);
        }

        Assert.Equal([3, 1, 2], items);
    }

    [Fact]
    public void Records_that_hold_arrays_are_equal_by_their_items() =>
        Assert.Equal(new Holder([1, 2]), new Holder([1, 2]));

    private sealed record Holder(EquatableArray<int> Items);
}
