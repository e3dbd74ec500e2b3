using System.Text;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>Writes the rows of one table as the digits that <see cref="ImageFormat"/> describes, page by page.</summary>
internal sealed class TableWriter
{
    private readonly StringBuilder _page = new();
    private readonly List<string> _pages = [];
    private readonly int _rowSize;
    private readonly int _rowsPerPage;
    private int _rowsInPage;

    public TableWriter(ImageFormat.Table table)
    {
        _rowSize = ImageFormat.RowSize(table);
        _rowsPerPage = ImageFormat.PageSize / _rowSize;
    }

    /// <summary>The finished pages.</summary>
    public IReadOnlyList<string> Pages
    {
        get
        {
            FinishPage();
            return _pages;
        }
    }

    /// <summary>What was written since the last finished page, for fields that make no rows.</summary>
    public string Unfinished => _page.ToString();

    /// <summary>The number of pages that a table of some rows takes.</summary>
    public static int PageCount(ImageFormat.Table table, int rows)
    {
        int rowsPerPage = ImageFormat.PageSize / ImageFormat.RowSize(table);
        return (rows + rowsPerPage - 1) / rowsPerPage;
    }

    /// <summary>Appends a number of four digits.</summary>
    public TableWriter Number(int value)
    {
        if (value is < 0 or > ImageFormat.MaxNumber)
        {
            throw new InvalidOperationException("A text has at most 256 MB, and each table of a corpus has at most 256 million rows: set the metadata Corpus of the documents to several names.");
        }

        Digits((uint)value, ImageFormat.NumberSize);
        return this;
    }

    /// <summary>Appends an address of five digits.</summary>
    public TableWriter Address(uint value)
    {
        Digits(value, ImageFormat.AddressSize);
        return this;
    }

    /// <summary>Appends a single digit.</summary>
    public TableWriter Digit(int value)
    {
        _page.Append((char)(value ^ ImageFormat.DigitZero));
        return this;
    }

    /// <summary>Closes a row.</summary>
    public void EndRow()
    {
        if (_page.Length != (_rowsInPage + 1) * _rowSize)
        {
            throw new InvalidOperationException($"A row takes {_rowSize} bytes, not {_page.Length - (_rowsInPage * _rowSize)}.");
        }

        if (++_rowsInPage == _rowsPerPage)
        {
            FinishPage();
        }
    }

    /// <summary>Appends rows of one digit each.</summary>
    public void Rows(ReadOnlySpan<char> digits)
    {
        while (!digits.IsEmpty)
        {
            int count = Math.Min(_rowsPerPage - _rowsInPage, digits.Length);
            foreach (char digit in digits.Slice(0, count))
            {
                _page.Append(digit);
            }

            digits = digits.Slice(count);
            _rowsInPage += count;
            if (_rowsInPage == _rowsPerPage)
            {
                FinishPage();
            }
        }
    }

    private void Digits(uint value, int count)
    {
        for (int index = 0; index < count; index++)
        {
            _page.Append((char)((value & ImageFormat.DigitMask) ^ ImageFormat.DigitZero));
            value >>= ImageFormat.DigitBits;
        }
    }

    private void FinishPage()
    {
        if (_rowsInPage > 0)
        {
            _pages.Add(_page.ToString());
            _page.Clear();
            _rowsInPage = 0;
        }
    }
}
