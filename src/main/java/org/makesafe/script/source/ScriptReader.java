package org.makesafe.script.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makesafe.script.Script;

/** Reads a script from YAML. A file is used whole or not at all. */
public final class ScriptReader {
    private final Shape shape = new Shape("script-1.json");

    /**
     * Reads one file.
     *
     * @param file its name, for problems
     * @param yaml its content; at most one million bytes of UTF-8
     */
    public ScriptSource read(String file, byte[] yaml) {
        var problems = new ArrayList<Problem>();
        var at = new Whereabouts(file, problems);
        Optional<Script> script = YamlTree.parse(yaml, at).filter(tree -> shape.fits(tree, at))
                .map(new Mapping(at)::script);
        script.ifPresent(s -> new Sense(s, at).check());
        return problems.isEmpty() && script.isPresent()
                ? new ScriptSource.Whole(script.get(), at)
                : new ScriptSource.Broken(List.copyOf(problems));
    }

    /** Why a file can't even be kept as a draft: too large, or no plain text. Empty where it can, broken or not. */
    public List<Problem> unreadable(String file, byte[] yaml) {
        var problems = new ArrayList<Problem>();
        PlainText.of(yaml, new Whereabouts(file, problems));
        return problems;
    }
}
