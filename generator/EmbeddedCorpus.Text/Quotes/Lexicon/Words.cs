namespace EmbeddedCorpus.Text.Quotes.Lexicon;

/// <summary>The words that the rules need. Written for this project; each list is sorted.</summary>
internal static class Words
{
    /// <summary>Verbs that introduce what somebody said or wrote, in the forms that news use.</summary>
    public static readonly WordSet Speech = new("""
        accused acknowledged add added adding admits admitted admitting advised agreed announced announcing answered argued argues
        arguing asked asking asks asserted assured believed believes blamed blasted boasted call called calling calls cautioned cited
        claimed claiming claims commented complained conceded concluded condemned confessed confirmed continued contended countered
        criticised criticized cried decried declared declaring declined denied denounced denying described describes describing dismissed
        elaborated emphasised emphasized estimated exclaimed explained explaining explains expressed hailed hinted insisted insisting
        insists joked lamented likened maintained mentioned mused noted notes noting objected observed offered opined outlined
        pledged pleaded pointed posted praised predicted proclaimed promised proposed protested quipped quoted read reads recalled
        recalling reckoned recommended referred reiterated rejected remarked remembered repeated replied reported reportedly
        responded retorted revealed said say saying says shouted slammed snapped speculated spoke stated states stating stressed stressing
        suggested suggesting suggests summarised summarized tell telling tells testified thinks thought told tweeted tweeting urged urging
        vowed vowing wanted warned warning warns wondered wrote writes writing yelled
        """);

    /// <summary>Speech verbs whose object is the person spoken to: it belongs to the cue.</summary>
    public static readonly WordSet Addressing = new("advised asked assured informed reminded tell telling tells told urged warned");

    /// <summary>Participles whose subject is that of the main clause.</summary>
    public static readonly WordSet Participles = new("""
        adding admitting announcing arguing asking calling claiming declaring denying describing explaining insisting noting
        quoting recalling saying stating stressing suggesting telling tweeting urging vowing warning writing
        """);

    /// <summary>Words between a speaker and a verb that belong to the verb.</summary>
    public static readonly WordSet VerbHelpers = new("""
        again also always and angrily can could currently did does earlier eventually finally had has have initially is just later now often once
        publicly quickly recently reportedly repeatedly simply since still then was will would
        """);

    /// <summary>Pronouns that stand for one speaker, with their gender: m, f or none.</summary>
    public static readonly WordSet Masculine = new("he him his");

    /// <summary>Feminine pronouns.</summary>
    public static readonly WordSet Feminine = new("her hers she");

    /// <summary>Pronouns that can be the subject of a speech verb.</summary>
    public static readonly WordSet Subjects = new("he i it she they we");

    /// <summary>Pronouns that own an office.</summary>
    public static readonly WordSet Possessives = new("her his its their");

    /// <summary>Words that open a noun phrase.</summary>
    public static readonly WordSet Determiners = new("a an another her his its my one our several some that the their these this those two");

    /// <summary>Heads of noun phrases that speak for their owner.</summary>
    public static readonly WordSet Offices = new("administration aides attorney campaign department government lawyer lawyers ministry office spokesman spokesperson spokeswoman statement team");

    /// <summary>Words that end a noun phrase, or can be none: prepositions, conjunctions, relative words.</summary>
    public static readonly WordSet Function = new("""
        about above across after against along although amid among and around as at because before behind below besides between beyond both but by
        despite during either even for from furthermore how however if in indeed inside instead into like meanwhile moreover near nevertheless no nor not now
        of off on once only onto or out outside over perhaps per since so still than that the then there therefore these they this those though through thus
        to today toward under unless until up upon what when where whereas whether which while who whom whose why with within without yesterday yet you
        """);

    /// <summary>Titles and role words in capitals before a name; they are no part of it.</summary>
    public static readonly WordSet Titles = new("""
        adm admiral ambassador archbishop assemblyman attorney bishop brig campaign capt captain cardinal chairman chairwoman chancellor chief coach col colonel
        commander commissioner congressman congresswoman councillor councilman councilwoman count defence defense democrat deputy detective director dr duke executive
        first foreign former gen general gov governor head imam inspector interior judge justice king lady lieutenant lord lt maj major manager mayor minister miss mr mrs ms
        officer pastor police pope premier president president-elect prime prince princess prof professor prosecutor queen rabbi rep representative republican rev reverend
        secretary sen senator senior sergeant sgt sheikh sheriff sir speaker spokesman spokesperson spokeswoman state supt superintendent vice
        """);

    /// <summary>Titles that tell a woman.</summary>
    public static readonly WordSet FeminineTitles = new("chairwoman congresswoman councilwoman lady miss mrs ms princess queen spokeswoman");

    /// <summary>Titles that tell a man.</summary>
    public static readonly WordSet MasculineTitles = new("archbishop chairman congressman councilman duke king lord mr prince sir spokesman");

    /// <summary>Words of organisations' names.</summary>
    public static readonly WordSet Organizations = new("""
        academy administration agency army association authority bank board bureau campaign center centre church club coalition college commission committee
        company congress corporation council court department federation forces foundation fund government group hospital house inc institute journal league
        ministry movement news office organisation organization parliament party police post press school senate service society studies times trust union university
        """);

    /// <summary>Capitalised words that are no names of speakers.</summary>
    public static readonly WordSet NoNames = new("""
        april august december february friday january july june march monday november october saturday september sunday thursday tuesday wednesday
        """);

    /// <summary>Abbreviations whose point ends no sentence.</summary>
    public static readonly WordSet Abbreviations = new("adm brig capt co col corp dr etc gen gov inc jr lt ltd maj mr mrs ms no prof rep rev sen sgt sr st supt u.k u.n u.s vs");

    /// <summary>Words before a title of a work or a nickname.</summary>
    public static readonly WordSet TitleCues = new("album book called column documentary dubbed entitled episode essay film known movie named nicknamed novel play poem series show so-called song titled");

    /// <summary>Small words inside names.</summary>
    public static readonly WordSet NameLinks = new("al and bin da de del der di el ibn la le of the van von");

    /// <summary>First names that women mostly have.</summary>
    public static readonly WordSet FeminineNames = new("""
        alexandra alice alison amanda amy andrea angela anita ann anna anne barbara beth betty carly carol caroline catherine charlotte christina christine cindy claire
        deborah debbie diana diane donna dorothy elena elise elizabeth ellen emily emma eva fatima gallia gloria hannah heather helen hillary irene ivanka jane janet jennifer
        jessica jill joan joanna judith judy julia julie karen kate katherine kathleen katie kellyanne kelly kimberly laura leila linda lisa lucy margaret maria marie mary
        megan melania melissa michelle monica nancy natalie nicole olivia pamela patricia rachel rebecca rosa ruth samantha sandra sara sarah sharon sofia sophia sophie
        stephanie susan tanya teresa theresa valerie vanessa vera victoria wendy yvonne
        """);

    /// <summary>First names that men mostly have.</summary>
    public static readonly WordSet MasculineNames = new("""
        aaron abdul adam ahmed alan albert alexander alfred ali andrew anthony arthur ben benjamin benny bernie bill bob brian bruce carl charles chris christian
        christopher craig daniel david dennis donald douglas edward eric ernest francis frank fred gary george gerald greg harold harry hassan henry howard hugh ian ibrahim
        ilham isaac jack jacob james jason jeff jeffrey jeremy jim joe john jonathan jose joseph joshua juan keith kenneth kevin larry lawrence leo louis luis marco mark
        martin matthew michael mike mohammed muhammad nathan nicholas nigel oliver omar oscar patrick paul peter philip ralph ray raymond richard rick rob robert roger
        ronald roy rudy russell ryan sam samuel scott sean simon stephen steve steven ted thomas tim timothy tom tony victor vincent vladimir walter wayne william yusuf zakir
        """);
}
