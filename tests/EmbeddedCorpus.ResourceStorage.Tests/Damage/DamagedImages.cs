namespace EmbeddedCorpus.Runtime.Tests.Damage;

/// <summary>Tests that open damaged images run one after the other: one of them sets the switch of the whole process that refuses every such image.</summary>
internal static class DamagedImages
{
    public const string Collection = "Damaged images";
}
