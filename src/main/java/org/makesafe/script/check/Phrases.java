package org.makesafe.script.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may not be said in one language. The English lists follow the national guidance on appropriate language about children, and
 * the points on which public campaign material is known to be wrong or unsafe.
 *
 * @param unsafe never said at all: secrecy, duties and numbers that are not so
 * @param left what callers are never asked to do, as it is left to police; a sentence that forbids it may name it
 * @param forbids words by which a sentence forbids
 * @param origins how somebody speaks or where they seem to come from; never a sign
 * @param blaming words that blame a child
 */
public record Phrases(Pattern unsafe, Pattern left, Pattern forbids, Pattern origins, Pattern blaming) {
    static final Phrases ENGLISH = new Phrases(
            words("legally required", "required by law", "legal duty", "70%", "70 per cent",
                    "(?:press|dial|key|tap) (?:55|5,? 5|five,? five)", "let them leave",
                    "(?:completely|totally|strictly|always|remain) confidential",
                    "in complete confidence", "stay anonymous", "remain anonymous", "guaranteed?", "we promise",
                    "i promise", "citizen's arrest"),
            words("follow (?:them|him|her|it|the (?:car|van|taxi|man|men|woman|child|boy|girl))", "chase", "search",
                    "look (?:for|round|through)", "go and", "interview", "question (?:them|him|her|the child)",
                    "challenge", "confront", "detain", "block", "stand in their way", "stop them", "hold them",
                    "lock them in", "keep them (?:here|there|talking)", "pick up", "undress", "pretend", "unlock",
                    "knock"),
            words("not", "no", "never", "nobody", "none", "nothing", "without", "\\w+n't"),
            words("accents?", "ethnic\\w*", "rac(?:e|ial)", "nationalit\\w*", "foreign\\w*", "immigra\\w*",
                    "skin colour", "religio\\w*", "asian", "gypsy", "muslim",
                    "(?:black|white) (?:man|men|boy|boys|girl|girls)"),
            words("\\w*promiscuous\\w*", "prostitut\\w*", "sexually active", "lifestyle(?: choices?)?",
                    "mak(?:e|es|ing) choices", "choosing to",
                    "(?:put|puts|putting|placing) (?:themselves|herself|himself)(?: at risk)?",
                    "risky behaviour", "attention[ -]seeking", "street ?wise", "involved in c[sc]e", "asking for it",
                    "consensual", "consent(?:ed|ing)", "complicit", "boyfriends?", "girlfriends?", "troublesome",
                    "troubled", "wayward", "known to sell", "rent boys?", "drug runners?", "running drugs", "runaways?",
                    "abscond\\w*", "difficult to engage", "hard to reach", "sex with a child", "underage sex",
                    "child porn\\w*", "provocative\\w*", "seduc\\w*", "willing participant", "experimenting",
                    "mature for", "grown-up for", "slut\\w*", "tarts?"));

    /** Drafts, as the Welsh texts are: somebody who speaks the language must sign them. */
    static final Phrases WELSH = new Phrases(
            words("gofyniad cyfreithiol", "yn ôl y gyfraith", "dyletswydd gyfreithiol", "70%", "70 y cant",
                    "(?:pwyswch|deialwch) (?:55|5,? 5|pump,? pump)",
                    "gadael iddyn nhw (?:fynd|adael)", "(?:hollol|cwbl|yn) gyfrinachol bob amser",
                    "(?:hollol|cwbl) gyfrinachol", "aros yn ddienw", "rydym yn addo", "rwy'n addo"),
            words("dilynwch", "chwiliwch", "ewch i (?:edrych|weld|chwilio)", "clowch nhw",
                    "holwch (?:nhw|e|hi|y plentyn)",
                    "stopiwch nhw", "daliwch nhw"),
            words("peidiwch", "ddim", "dim", "neb", "nid", "ni", "na", "byth", "heb"),
            words("acen\\w*", "ethnig\\w*", "cenedligrwydd", "tramor\\w*", "lliw (?:ei|eu) croen", "crefydd\\w*"),
            words("putein\\w*", "cydsyniol", "ffordd o fyw", "ymddygiad peryglus",
                    "rhoi (?:ei|eu) (?:hun|hunain) mewn perygl", "ceisio sylw"));

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!:;])\\s+");

    private static Pattern words(String... words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + String.join("|", words) + ")(?![\\p{L}\\p{N}])");
    }

    /** Those of a language, by its ISO 639-1 code; for one that has none of its own, the English ones. */
    public static Phrases of(String language) {
        return language.equals("cy") ? WELSH : ENGLISH;
    }

    /** What is untrue, or unsafe to say or ask, in a text. */
    public Optional<String> unsafe(String text) {
        String plain = plain(text);
        return first(unsafe, plain)
                .or(() -> List.of(SENTENCES.split(plain)).stream().filter(s -> !forbids.matcher(s).find())
                        .flatMap(s -> first(left, s).stream()).findFirst())
                .or(() -> first(origins, plain));
    }

    /** What is untrue in a text, or no sign: all that may not even be heard from a caller who is made up. */
    public Optional<String> untrue(String text) {
        String plain = plain(text);
        return first(unsafe, plain).or(() -> first(origins, plain));
    }

    /** What blames a child in a text. */
    public Optional<String> blaming(String text) {
        return first(blaming, plain(text));
    }

    private static Optional<String> first(Pattern of, String plain) {
        var found = of.matcher(plain);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK).replace('’', '\'').replaceAll("\\s+", " ");
    }
}
