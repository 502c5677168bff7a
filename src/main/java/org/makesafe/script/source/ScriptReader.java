package org.makesafe.script.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makesafe.script.Languages;
import org.makesafe.script.Script;
import org.makesafe.script.Translation;
import org.makesafe.script.source.Problem.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a script and its texts from YAML. A bundle is used whole or not at all. */
public final class ScriptReader {
    private final Shape shape = new Shape("script-1.json");
    private final Shape overlayShape = new Shape("overlay-1.json");
    private final TextsReader texts = new TextsReader();
    private final ContactsReader contacts = new ContactsReader();

    /**
     * Reads one bundle.
     *
     * @param bundle its files; each at most one million bytes of UTF-8
     */
    public ScriptSource read(ScriptBundle bundle) {
        var problems = new ArrayList<Problem>();
        var at = new Whereabouts(bundle.name(), problems);
        Optional<Script> script = YamlTree.parse(bundle.script(), at).filter(tree -> shape.fits(tree, at))
                .map(tree -> script(bundle, tree, at));
        return problems.isEmpty() && script.isPresent()
                ? new ScriptSource.Whole(script.get(), at)
                : new ScriptSource.Broken(List.copyOf(problems));
    }

    /** Why a bundle can't even be kept as a draft: a file is too large, or no plain text. Empty where it can, broken or not. */
    public List<Problem> unreadable(ScriptBundle bundle) {
        var problems = new ArrayList<Problem>();
        var at = new Whereabouts(bundle.name(), problems);
        PlainText.of(bundle.script(), at);
        bundle.texts().forEach((language, yaml) -> PlainText.of(yaml, at.in(bundle.textsFile(language))));
        return problems;
    }

    private Script script(ScriptBundle bundle, JsonNode tree, Whereabouts at) {
        Script alone = new Mapping(at).script(tree);
        List<String> declared = Mapping.strings(tree.path("languages"));
        sense(alone, declared, at);
        SortedMap<String, Translation> read = texts.read(bundle, alone, at);
        var others = new TreeMap<String, Translation>();
        declared.stream().skip(1).forEach(language -> {
            Translation translation = read.get(language);
            if (translation != null) {
                new TextsSense(alone, translation, at).check();
                others.put(language, translation);
            } else if (!bundle.languages().containsKey(language)) {
                at.problem(tree.get("languages"), Code.NO_TEXTS,
                        "There is no “%s” beside it.".formatted(bundle.textsFile(language)));
            }
        });
        bundle.languages().keySet().stream().filter(language -> declared.stream().skip(1).noneMatch(language::equals))
                .forEach(language -> at.in(bundle.textsFile(language)).problem(0, 0, Code.UNDECLARED_LANGUAGE,
                        "The script's languages do not have “%s” after its own.".formatted(language)));
        Script whole = at.same(alone.in(new Languages(alone.languages().own(), others)), alone);
        return bundle.overlay().flatMap(yaml -> overlaid(whole, tree, yaml, at, at.in(bundle.textsFile(
                ScriptBundle.FORCE)))).orElse(whole);
    }

    private static void sense(Script script, List<String> languages, Whereabouts at) {
        new Sense(script, at).check();
        new IvrSense(script, at).check(languages);
    }

    /** The script with the force's overlay laid over it; empty where the overlay can't be used. */
    private Optional<Script> overlaid(Script script, JsonNode tree, byte[] yaml, Whereabouts at, Whereabouts over) {
        var limits = new OverlayLimits(over);
        return YamlTree.parse(yaml, over).filter(limits::keeps).filter(overlay -> overlayShape.fits(overlay, over))
                .flatMap(overlay -> {
                    at.owns(tree);
                    over.owns(overlay);
                    var said = new OverlayTexts(overlay, over);
                    var laid = new Overlay((ObjectNode) tree, overlay, over);
                    laid.apply();
                    if (!shape.fits(tree, at)) {
                        return Optional.empty();
                    }
                    Script changed = new Mapping(at).script(tree);
                    laid.owns(changed);
                    sense(changed, Mapping.strings(tree.path("languages")), at);
                    return Optional.of(at.same(changed.in(new Languages(script.languages().own(),
                            said.over(script.languages().others(), changed)))
                            .withContacts(contacts.own(overlay, over)), changed));
                });
    }
}
