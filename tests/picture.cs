// Renders an SVG as a PNG of twice its size, which names the SVG that it was made of: dotnet run tests/picture.cs -- FROM.svg TO.png
#:package Svg.Skia@5.2.3
#:package SkiaSharp@4.155.0
#:package SkiaSharp.NativeAssets.Linux.NoDependencies@4.155.0
#:property ManagePackageVersionsCentrally=false
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
#:property WarningsNotAsErrors=NU1603

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SkiaSharp;
using Svg.Skia;

const string Font = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf";
using var svg = new SKSvg();
svg.Settings.TypefaceProviders?.Insert(0, new OneFont(SKTypeface.FromFile(Font) ?? throw new FileNotFoundException("The font is missing (apt-get install fonts-dejavu-core).", Font)));
svg.Load(args[0]);
using SKBitmap bitmap = svg.Picture!.ToBitmap(SKColors.White, 2, 2, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb())!;
byte[] png = bitmap.Encode(SKEncodedImageFormat.Png, 100).ToArray();
File.WriteAllBytes(args[1], [.. png.AsSpan(0, 33), .. Source(args[0]), .. png.AsSpan(33)]);

// A chunk of text after the header, which takes 33 bytes: length, type, content, checksum of type and content.
static byte[] Source(string path)
{
    string hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(File.ReadAllText(path).ReplaceLineEndings("\n"))));
    byte[] content = Encoding.ASCII.GetBytes($"tEXtSource\0{hash}");
    byte[] chunk = [0, 0, 0, 0, .. content, 0, 0, 0, 0];
    BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length - 4);
    BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Checksum(content));
    return chunk;
}

static uint Checksum(byte[] bytes)
{
    uint checksum = uint.MaxValue;
    foreach (byte value in bytes)
    {
        checksum ^= value;
        for (int bit = 0; bit < 8; bit++)
        {
            checksum = (checksum >> 1) ^ ((checksum & 1) * 0xEDB88320);
        }
    }

    return ~checksum;
}

// Every text of the picture is set in the same font, whatever the machine has.
internal sealed class OneFont(SKTypeface typeface) : Svg.Skia.TypefaceProviders.ITypefaceProvider
{
    public SKTypeface? FromFamilyName(string fontFamily, SKFontStyleWeight fontWeight, SKFontStyleWidth fontWidth, SKFontStyleSlant fontStyle) => typeface;
}
