namespace EmbeddedCorpus.Compiler.Corpus.Naming;

/// <summary>The characters beyond ASCII that an identifier may hold, in ranges of hexadecimal numbers.</summary>
/// <remarks>
/// The assigned characters of Unicode 8.0 in the categories of ECMA-334, 6.4.3: what .NET Framework, on which Visual Studio compiles, and every
/// newer runtime agree on. A test compares them with the runtime that it runs on.
/// </remarks>
internal static class IdentifierRanges
{
    /// <summary>Lu, Ll, Lt, Lm, Lo and Nl: an identifier may start with them.</summary>
    public const string Letters = """
        aa b5 ba c0-d6 d8-f6 f8-2c1 2c6-2d1 2e0-2e4 2ec 2ee 370-374 376-377 37a-37d 37f 386 388-38a 38c 38e-3a1 3a3-3f5 3f7-481 48a-52f
        531-556 559 561-587 5d0-5ea 5f0-5f2 620-64a 66e-66f 671-6d3 6d5 6e5-6e6 6ee-6ef 6fa-6fc 6ff 710 712-72f 74d-7a5 7b1 7ca-7ea
        7f4-7f5 7fa 800-815 81a 824 828 840-858 8a0-8b4 904-939 93d 950 958-961 971-980 985-98c 98f-990 993-9a8 9aa-9b0 9b2 9b6-9b9 9bd
        9ce 9dc-9dd 9df-9e1 9f0-9f1 a05-a0a a0f-a10 a13-a28 a2a-a30 a32-a33 a35-a36 a38-a39 a59-a5c a5e a72-a74 a85-a8d a8f-a91 a93-aa8
        aaa-ab0 ab2-ab3 ab5-ab9 abd ad0 ae0-ae1 af9 b05-b0c b0f-b10 b13-b28 b2a-b30 b32-b33 b35-b39 b3d b5c-b5d b5f-b61 b71 b83 b85-b8a
        b8e-b90 b92-b95 b99-b9a b9c b9e-b9f ba3-ba4 ba8-baa bae-bb9 bd0 c05-c0c c0e-c10 c12-c28 c2a-c39 c3d c58-c5a c60-c61 c85-c8c
        c8e-c90 c92-ca8 caa-cb3 cb5-cb9 cbd cde ce0-ce1 cf1-cf2 d05-d0c d0e-d10 d12-d3a d3d d4e d5f-d61 d7a-d7f d85-d96 d9a-db1 db3-dbb
        dbd dc0-dc6 e01-e30 e32-e33 e40-e46 e81-e82 e84 e87-e88 e8a e8d e94-e97 e99-e9f ea1-ea3 ea5 ea7 eaa-eab ead-eb0 eb2-eb3 ebd
        ec0-ec4 ec6 edc-edf f00 f40-f47 f49-f6c f88-f8c 1000-102a 103f 1050-1055 105a-105d 1061 1065-1066 106e-1070 1075-1081 108e
        10a0-10c5 10c7 10cd 10d0-10fa 10fc-1248 124a-124d 1250-1256 1258 125a-125d 1260-1288 128a-128d 1290-12b0 12b2-12b5 12b8-12be
        12c0 12c2-12c5 12c8-12d6 12d8-1310 1312-1315 1318-135a 1380-138f 13a0-13f5 13f8-13fd 1401-166c 166f-167f 1681-169a 16a0-16ea
        16ee-16f8 1700-170c 170e-1711 1720-1731 1740-1751 1760-176c 176e-1770 1780-17b3 17d7 17dc 1820-1877 1880-1884 1887-18a8 18aa
        18b0-18f5 1900-191e 1950-196d 1970-1974 1980-19ab 19b0-19c9 1a00-1a16 1a20-1a54 1aa7 1b05-1b33 1b45-1b4b 1b83-1ba0 1bae-1baf
        1bba-1be5 1c00-1c23 1c4d-1c4f 1c5a-1c7d 1ce9-1cec 1cee-1cf3 1cf5-1cf6 1d00-1dbf 1e00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d
        1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fbc 1fbe 1fc2-1fc4 1fc6-1fcc 1fd0-1fd3 1fd6-1fdb 1fe0-1fec 1ff2-1ff4
        1ff6-1ffc 2071 207f 2090-209c 2102 2107 210a-2113 2115 2119-211d 2124 2126 2128 212a-212d 212f-2139 213c-213f 2145-2149 214e
        2160-2188 2c00-2c2e 2c30-2c5e 2c60-2ce4 2ceb-2cee 2cf2-2cf3 2d00-2d25 2d27 2d2d 2d30-2d67 2d6f 2d80-2d96 2da0-2da6 2da8-2dae
        2db0-2db6 2db8-2dbe 2dc0-2dc6 2dc8-2dce 2dd0-2dd6 2dd8-2dde 2e2f 3005-3007 3021-3029 3031-3035 3038-303c 3041-3096 309d-309f
        30a1-30fa 30fc-30ff 3105-312d 3131-318e 31a0-31ba 31f0-31ff 3400-4db5 4e00-9fd5 a000-a48c a4d0-a4fd a500-a60c a610-a61f
        a62a-a62b a640-a66e a67f-a69d a6a0-a6ef a717-a71f a722-a788 a78b-a7ad a7b0-a7b7 a7f7-a801 a803-a805 a807-a80a a80c-a822
        a840-a873 a882-a8b3 a8f2-a8f7 a8fb a8fd a90a-a925 a930-a946 a960-a97c a984-a9b2 a9cf a9e0-a9e4 a9e6-a9ef a9fa-a9fe aa00-aa28
        aa40-aa42 aa44-aa4b aa60-aa76 aa7a aa7e-aaaf aab1 aab5-aab6 aab9-aabd aac0 aac2 aadb-aadd aae0-aaea aaf2-aaf4 ab01-ab06
        ab09-ab0e ab11-ab16 ab20-ab26 ab28-ab2e ab30-ab5a ab5c-ab65 ab70-abe2 ac00-d7a3 d7b0-d7c6 d7cb-d7fb f900-fa6d fa70-fad9
        fb00-fb06 fb13-fb17 fb1d fb1f-fb28 fb2a-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44 fb46-fbb1 fbd3-fd3d fd50-fd8f fd92-fdc7
        fdf0-fdfb fe70-fe74 fe76-fefc ff21-ff3a ff41-ff5a ff66-ffbe ffc2-ffc7 ffca-ffcf ffd2-ffd7 ffda-ffdc
        """;

    /// <summary>Nd, Mn, Mc and Pc: they may follow.</summary>
    public const string Others = """
        300-36f 483-487 591-5bd 5bf 5c1-5c2 5c4-5c5 5c7 610-61a 64b-669 670 6d6-6dc 6df-6e4 6e7-6e8 6ea-6ed 6f0-6f9 711 730-74a 7a6-7b0
        7c0-7c9 7eb-7f3 816-819 81b-823 825-827 829-82d 859-85b 8e3-903 93a-93c 93e-94f 951-957 962-963 966-96f 981-983 9bc 9be-9c4
        9c7-9c8 9cb-9cd 9d7 9e2-9e3 9e6-9ef a01-a03 a3c a3e-a42 a47-a48 a4b-a4d a51 a66-a71 a75 a81-a83 abc abe-ac5 ac7-ac9 acb-acd
        ae2-ae3 ae6-aef b01-b03 b3c b3e-b44 b47-b48 b4b-b4d b56-b57 b62-b63 b66-b6f b82 bbe-bc2 bc6-bc8 bca-bcd bd7 be6-bef c00-c03
        c3e-c44 c46-c48 c4a-c4d c55-c56 c62-c63 c66-c6f c81-c83 cbc cbe-cc4 cc6-cc8 cca-ccd cd5-cd6 ce2-ce3 ce6-cef d01-d03 d3e-d44
        d46-d48 d4a-d4d d57 d62-d63 d66-d6f d82-d83 dca dcf-dd4 dd6 dd8-ddf de6-def df2-df3 e31 e34-e3a e47-e4e e50-e59 eb1 eb4-eb9
        ebb-ebc ec8-ecd ed0-ed9 f18-f19 f20-f29 f35 f37 f39 f3e-f3f f71-f84 f86-f87 f8d-f97 f99-fbc fc6 102b-103e 1040-1049 1056-1059
        105e-1060 1062-1064 1067-106d 1071-1074 1082-108d 108f-109d 135d-135f 1712-1714 1732-1734 1752-1753 1772-1773 17b4-17d3 17dd
        17e0-17e9 180b-180d 1810-1819 1885-1886 18a9 1920-192b 1930-193b 1946-194f 19d0-19d9 1a17-1a1b 1a55-1a5e 1a60-1a7c 1a7f-1a89
        1a90-1a99 1ab0-1abd 1b00-1b04 1b34-1b44 1b50-1b59 1b6b-1b73 1b80-1b82 1ba1-1bad 1bb0-1bb9 1be6-1bf3 1c24-1c37 1c40-1c49
        1c50-1c59 1cd0-1cd2 1cd4-1ce8 1ced 1cf4 1cf8-1cf9 1dc0-1df5 1dfc-1dff 203f-2040 2054 20d0-20dc 20e1 20e5-20f0 2cef-2cf1 2d7f
        2de0-2dff 302a-302f 3099-309a a620-a629 a66f a674-a67d a69e-a69f a6f0-a6f1 a802 a806 a80b a823-a827 a880-a881 a8b4-a8c4
        a8d0-a8d9 a8e0-a8f1 a900-a909 a926-a92d a947-a953 a980-a983 a9b3-a9c0 a9d0-a9d9 a9e5 a9f0-a9f9 aa29-aa36 aa43 aa4c-aa4d
        aa50-aa59 aa7b-aa7d aab0 aab2-aab4 aab7-aab8 aabe-aabf aac1 aaeb-aaef aaf5-aaf6 abe3-abea abec-abed abf0-abf9 fb1e fe00-fe0f
        fe20-fe2f fe33-fe34 fe4d-fe4f ff10-ff19 ff3f
        """;

    /// <summary>The letters with an upper case among <see cref="Letters"/>: first, last, the step from one to the next, and the way to the upper case in decimal.</summary>
    public const string UpperCase = """
        b5-b5/1+743 e0-f6/1-32 f8-fe/1-32 ff-ff/1+121 101-12f/2-1 133-137/2-1 13a-148/2-1 14b-177/2-1 17a-17e/2-1 180-180/1+195
        183-185/2-1 188-188/1-1 18c-18c/1-1 192-192/1-1 195-195/1+97 199-199/1-1 19a-19a/1+163 19e-19e/1+130 1a1-1a5/2-1 1a8-1a8/1-1
        1ad-1ad/1-1 1b0-1b0/1-1 1b4-1b6/2-1 1b9-1b9/1-1 1bd-1bd/1-1 1bf-1bf/1+56 1c5-1c5/1-1 1c6-1c6/1-2 1c8-1c8/1-1 1c9-1c9/1-2
        1cb-1cb/1-1 1cc-1cc/1-2 1ce-1dc/2-1 1dd-1dd/1-79 1df-1ef/2-1 1f2-1f2/1-1 1f3-1f3/1-2 1f5-1f5/1-1 1f9-21f/2-1 223-233/2-1
        23c-23c/1-1 23f-240/1+10815 242-242/1-1 247-24f/2-1 250-250/1+10783 251-251/1+10780 252-252/1+10782 253-253/1-210 254-254/1-206
        256-257/1-205 259-259/1-202 25b-25b/1-203 25c-25c/1+42319 260-260/1-205 261-261/1+42315 263-263/1-207 265-265/1+42280
        266-266/1+42308 268-268/1-209 269-269/1-211 26b-26b/1+10743 26c-26c/1+42305 26f-26f/1-211 271-271/1+10749 272-272/1-213
        275-275/1-214 27d-27d/1+10727 280-280/1-218 283-283/1-218 287-287/1+42282 288-288/1-218 289-289/1-69 28a-28b/1-217 28c-28c/1-71
        292-292/1-219 29d-29d/1+42261 29e-29e/1+42258 371-373/2-1 377-377/1-1 37b-37d/1+130 3ac-3ac/1-38 3ad-3af/1-37 3b1-3c1/1-32
        3c2-3c2/1-31 3c3-3cb/1-32 3cc-3cc/1-64 3cd-3ce/1-63 3d0-3d0/1-62 3d1-3d1/1-57 3d5-3d5/1-47 3d6-3d6/1-54 3d7-3d7/1-8 3d9-3ef/2-1
        3f0-3f0/1-86 3f1-3f1/1-80 3f2-3f2/1+7 3f3-3f3/1-116 3f5-3f5/1-96 3f8-3f8/1-1 3fb-3fb/1-1 430-44f/1-32 450-45f/1-80 461-481/2-1
        48b-4bf/2-1 4c2-4ce/2-1 4cf-4cf/1-15 4d1-52f/2-1 561-586/1-48 13f8-13fd/1-8 1d79-1d79/1+35332 1d7d-1d7d/1+3814 1e01-1e95/2-1
        1e9b-1e9b/1-59 1ea1-1eff/2-1 1f00-1f07/1+8 1f10-1f15/1+8 1f20-1f27/1+8 1f30-1f37/1+8 1f40-1f45/1+8 1f51-1f57/2+8 1f60-1f67/1+8
        1f70-1f71/1+74 1f72-1f75/1+86 1f76-1f77/1+100 1f78-1f79/1+128 1f7a-1f7b/1+112 1f7c-1f7d/1+126 1f80-1f87/1+8 1f90-1f97/1+8
        1fa0-1fa7/1+8 1fb0-1fb1/1+8 1fb3-1fb3/1+9 1fbe-1fbe/1-7205 1fc3-1fc3/1+9 1fd0-1fd1/1+8 1fe0-1fe1/1+8 1fe5-1fe5/1+7
        1ff3-1ff3/1+9 214e-214e/1-28 2170-217f/1-16 2184-2184/1-1 2c30-2c5e/1-48 2c61-2c61/1-1 2c65-2c65/1-10795 2c66-2c66/1-10792
        2c68-2c6c/2-1 2c73-2c73/1-1 2c76-2c76/1-1 2c81-2ce3/2-1 2cec-2cee/2-1 2cf3-2cf3/1-1 2d00-2d25/1-7264 2d27-2d27/1-7264
        2d2d-2d2d/1-7264 a641-a66d/2-1 a681-a69b/2-1 a723-a72f/2-1 a733-a76f/2-1 a77a-a77c/2-1 a77f-a787/2-1 a78c-a78c/1-1
        a791-a793/2-1 a797-a7a9/2-1 a7b5-a7b7/2-1 ab53-ab53/1-928 ab70-abbf/1-38864 ff41-ff5a/1-32
        """;
}
