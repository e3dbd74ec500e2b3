#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

internal static partial class EnglishForms
{
    /// <summary>A section for each letter that a form starts with, each ended by <c>|</c>. <c>&gt;</c> is between a form and its word, <c>*</c> between starts of words.</summary>
    private static ReadOnlySpan<byte> Data => """
        abode>abide acknowledgement*acknowledgment addenda>addendum aeroplane*airplane aesthet*esthet ageing>aging algae>alga aluminium*aluminum
        alumni>alumnus anaem*anem anaesth*anesth analogue>analog analogues>analogs analyses>analysis antennae>antenna appendices>appendix
        aquaria>aquarium archaeo*archeo ardour*ardor arisen>arise armour*armor arose>arise artefact*artifact ate>eat automata>automaton awoke>awake
        awoken>awake axes>axis|
        bacilli>bacillus bacteria>bacterium beaten>beat became>become befallen>befall befell>befall began>begin begun>begin behaviour*behavior
        beheld>behold bent>bend bespoke>bespeak biassed>biased bitten>bite bled>bleed blew>blow blown>blow bookshelves>bookshelf bore>bear
        borne>bear bought>buy bred>breed broke>break broken>break brought>bring built>build burnt>burn|
        cacti>cactus caesium*cesium calibre*caliber calves>calf came>come candour*candor catalogue>catalog catalogued>cataloged catalogues>catalogs
        cataloguing>cataloging caught>catch centimetre*centimeter centre>center centred>centered centres>centers centring>centering
        chequer*checker children>child chose>choose chosen>choose clamour*clamor clung>cling codices>codex colour*color cosy>cozy
        councillor*councilor counsellor*counselor crept>creep crises>crisis criteria>criterion curricula>curriculum cypher*cipher|
        dealt>deal defence>defense defences>defenses demeanour*demeanor diagnoses>diagnosis dialled>dialed dialling>dialing dialogue>dialog
        dialogues>dialogs diarrhoea*diarrhea disc>disk discolour*discolor discs>disks dishonour*dishonor distil>distill doughnut*donut drank>drink
        draught>draft draughts>drafts drawn>draw dreamt>dream drew>draw driven>drive drove>drive drunk>drink duelled>dueled dug>dig dwarves>dwarf|
        eaten>eat elves>elf emphases>emphasis encyclopaed*encycloped endeavour*endeavor enquir*inquir enrol>enroll enrolment*enrollment
        enrols>enrolls epilogue>epilog epilogues>epilogs errata>erratum|
        faeces>feces fallen>fall favour*favor feet>foot fell>fall felt>feel fervour*fervor fibre*fiber flavour*flavor fled>flee flew>fly flown>fly
        flung>fling foci>focus foet*fet forbade>forbid forbidden>forbid foresaw>foresee foreseen>foresee foretold>foretell forewent>forego
        forgave>forgive forgiven>forgive forgot>forget forgotten>forget formulae>formula forsaken>forsake forsook>forsake fought>fight found>find
        froze>freeze frozen>freeze fuelled>fueled fuelling>fueling fulfil>fulfill fulfilment*fulfillment fulfils>fulfills fungi>fungus|
        gaol>jail gaols>jails gave>give geese>goose given>give glamour*glamor gone>go got>get gotten>get gramme>gram grammes>grams
        grandchildren>grandchild grew>grow grey>gray greyer>grayer greying>graying greyish>grayish greys>grays grown>grow gynaec*gynec|
        haema*hema haemo*hemo halves>half harbour*harbor heard>hear held>hold hewn>hew hid>hide hidden>hide homoeo*homeo honour*honor hooves>hoof
        housewives>housewife humour*humor hung>hang hypotheses>hypothesis|
        indices>index instalment*installment instil>instill|
        jewellery>jewelry judgement*judgment|
        kept>keep kerb*curb kilogramme*kilogram kilometre*kilometer knelt>kneel knew>know knives>knife known>know|
        labour*labor laid>lay lain>lie larvae>larva leant>lean leapt>leap learnt>learn led>lead lent>lend leukaem*leukem lice>louse licence>license
        licenced>licensed licences>licenses lit>light litre*liter loaves>loaf loci>locus lost>lose lustre*luster|
        made>make manoeuvr*maneuver matrices>matrix maxima>maximum meagre*meager meant>mean mediaeval>medieval memoranda>memorandum men>man met>meet
        metamorphoses>metamorphosis metre*meter mice>mouse midwives>midwife millennia>millennium millilitre*milliliter millimetre*millimeter
        minima>minimum misdemeanour*misdemeanor mislaid>mislay misled>mislead mistaken>mistake mistook>mistake misunderstood>misunderstand
        monologue>monolog monologues>monologs mould>mold moulded>molded moulding>molding moulds>molds moult>molt moustache*mustache mown>mow
        multicolour*multicolor|
        nebulae>nebula neighbour*neighbor neuroses>neurosis nuclei>nucleus|
        oases>oasis odour*odor oedema>edema oesophag*esophag oestr*estr offence>offense offences>offenses optima>optimum orthopaed*orthoped
        outdid>outdo outdone>outdo outgrew>outgrow outran>outrun ova>ovum overcame>overcome overheard>overhear overran>overrun oversaw>oversee
        overseen>oversee overtaken>overtake overthrew>overthrow overthrown>overthrow overtook>overtake oxen>ox|
        paediatr*pediatr paedo*pedo paid>pay palaeo*paleo parentheses>parenthesis parlour*parlor partook>partake phenomena>phenomenon phoney>phony
        plough>plow ploughed>plowed ploughing>plowing ploughs>plows practise>practice practised>practiced practises>practices practising>practicing
        pretence>pretense pretences>pretenses prognoses>prognosis programme>program programmes>programs prologue>prolog prologues>prologs
        prostheses>prosthesis proven>prove pyjama*pajama|
        quanta>quantum|
        radii>radius ran>run rancour*rancor rang>ring rebuilt>rebuild redrawn>redraw redrew>redraw referenda>referendum remade>remake repaid>repay
        reran>rerun resold>resell retaken>retake rethought>rethink retold>retell retook>retake rewritten>rewrite rewrote>rewrite ridden>ride
        rigour*rigor risen>rise rode>ride rose>rise rumour*rumor rung>ring|
        sabre*saber said>say sang>sing sank>sink sat>sit saviour*savior savour*savor saw>see scarves>scarf sceptic*skeptic sceptre*scepter
        schoolchildren>schoolchild seen>see selves>self sent>send sewn>sew shaken>shake sheaves>sheaf shelves>shelf shone>shine shook>shake
        shorn>shear shot>shoot shown>show shrank>shrink shrunk>shrink sizeable>sizable skilful>skillful slain>slay slept>sleep slew>slay slid>slide
        slung>sling smelt>smell smoulder*smolder sold>sell sombre*somber sought>seek sown>sow specialities>specialties speciality>specialty
        spectra>spectrum spectre*specter sped>speed spelt>spell spent>spend spilt>spill splendour*splendor spoilt>spoil spoke>speak spoken>speak
        sprang>spring sprung>spring spun>spin stank>stink stepchildren>stepchild stimuli>stimulus stole>steal stolen>steal stood>stand
        strata>stratum stricken>strike striven>strive strove>strive struck>strike strung>string stuck>stick stung>sting sulph*sulf
        sung>sing sunk>sink swam>swim swept>sweep swollen>swell swore>swear sworn>swear swum>swim swung>swing syllabi>syllabus symposia>symposium
        synopses>synopsis syntheses>synthesis|
        taken>take taught>teach teeth>tooth theatre*theater theses>thesis thieves>thief thought>think threw>throw thrown>throw told>tell took>take
        tore>tear torn>tear trod>tread trodden>tread tsar*czar tumour*tumor tyre>tire tyres>tires|
        undergone>undergo understood>understand undertaken>undertake undertook>undertake underwent>undergo undid>undo undone>undo unfavour*unfavor
        unwound>unwind upheld>uphold|
        valour*valor vapour*vapor vertebrae>vertebra vertices>vertex vigour*vigor vortices>vortex|
        watercolour*watercolor went>go wept>weep werewolves>werewolf wharves>wharf whisky>whiskey wilful>willful withdrawn>withdraw
        withdrew>withdraw withheld>withhold withstood>withstand wives>wife woke>wake woken>wake wolves>wolf women>woman won>win woollen*woolen
        wore>wear worn>wear wove>weave woven>weave written>write wrote>write wrung>wring|
        |
        yoghurt*yogurt|
        |
        """u8;
}
