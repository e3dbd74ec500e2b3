using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Tests.Model;

public class RefListTests
{
    [Fact]
    public void Elements_are_changed_in_place_and_survive_growth()
    {
        var list = new RefList<long>(2);
        for (int index = 0; index < 1000; index++)
        {
            list.Add(index);
        }

        list[999]++;
        Assert.Equal(1000, list.Count);
        Assert.Equal(1000, list[999]);
        Assert.All(list.Span[..999].ToArray(), (value, index) => Assert.Equal(index, value));
    }

    [Fact]
    public void A_window_counts_from_its_first_element_and_what_is_added_comes_behind_it()
    {
        var list = new RefList<int>(0);
        for (int index = 0; index < 10; index++)
        {
            list.Add(index);
        }

        list.Show(4, 6);
        Assert.Equal([4, 5], list.Span.ToArray());
        Assert.Equal(6, list.End);
        list.Add(70);
        Assert.Equal([4, 5, 70], list.Span.ToArray());
    }

    [Fact]
    public void Room_that_was_given_back_is_never_that_of_two_lists()
    {
        var first = new RefList<byte>(100);
        first.Add(1);
        first.Free();
        Assert.Equal(0, first.Count);
        var second = new RefList<byte>(50);
        var third = new RefList<byte>(50);
        second.Add(2);
        third.Add(3);
        first.Add(4);
        Assert.Equal([2, 3, 4], [second[0], third[0], first[0]]);
    }
}
