namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>What is beside quotation marks in Chinese, Japanese and Korean, where no space shows where a word starts.</summary>
internal static class EastAsianCues
{
    // How far a verb may be from the quotation mark, in characters: "と市長は記者団に述べた".
    private const int Reach = 14;

    private static readonly string[] s_naming =
        ["所谓", "所謂", "名为", "名為", "称为", "稱為", "称作", "稱作", "叫做", "叫作", "名叫", "题为", "題為", "简称", "簡稱", "俗称", "俗稱", "名称", "名稱", "号称", "號稱", "别称", "全称", "自称", "自稱", "昵称"];

    private static readonly string[] s_before =
        ["说", "說", "说道", "說道", "问道", "問道", "问", "問", "答道", "回答", "喊道", "表示", "称", "稱", "指出", "强调", "強調", "写道", "寫道", "笑道", "补充道", "補充道"];

    // Japanese verbs after と. という names a thing.
    private static readonly string[] s_afterTo =
        ["言っ", "言いま", "いっ", "話し", "話す", "述べ", "語っ", "語り", "語る", "答え", "尋ね", "叫", "説明し", "発言し", "指摘し", "コメントし", "強調し", "つぶや", "問い", "訴え", "主張し", "批判し"];

    private static readonly string[] s_korean = ["라고", "이라고", "고", "라며", "이라며", "며"];

    private static readonly string[] s_koreanVerbs = ["말했", "말한", "밝혔", "전했", "답했", "설명했", "강조했", "덧붙였", "물었", "외쳤"];

    private static readonly string[] s_chineseVerbs = ["说", "說", "说道", "說道", "问道", "問道", "答道", "回答", "表示"];

    /// <summary>Whether the letters before a quotation mark give a thing its name: <c>所谓“…”</c>.</summary>
    public static bool IsNaming(ReadOnlySpan<char> before) => EndsWith(before, s_naming);

    /// <summary>Whether the letters before a quotation mark say that somebody speaks: <c>市长说“…”</c>.</summary>
    public static bool IsSpeech(ReadOnlySpan<char> before) => EndsWith(before, s_before) && !IsNaming(before);

    /// <summary>Whether the text after a quotation mark says that somebody spoke: <c>「…」と述べた</c>, <c>“…”，市长说。</c></summary>
    public static bool IsSpeechAfter(ReadOnlySpan<char> after)
    {
        after = after.Slice(0, Math.Min(after.Length, Reach));
        if (after.Length > 0 && after[0] == 'と')
        {
            return Contains(UpToStop(after.Slice(1)), s_afterTo);
        }

        foreach (string particle in s_korean)
        {
            if (after.StartsWith(particle.AsSpan(), StringComparison.Ordinal) && Contains(UpToStop(after.Slice(particle.Length)), s_koreanVerbs))
            {
                return true;
            }
        }

        after = after.Length > 0 && after[0] is '，' or ',' ? after.Slice(1) : after;
        return EndsWith(UpToStop(after), s_chineseVerbs) && UpToStop(after).Length < after.Length;
    }

    private static ReadOnlySpan<char> UpToStop(ReadOnlySpan<char> text)
    {
        int stop = text.IndexOfAny("。，、！？.,：:「“".AsSpan());
        return stop < 0 ? text : text.Slice(0, stop);
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.EndsWith(word.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.IndexOf(word.AsSpan(), StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
