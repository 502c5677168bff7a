package org.makesafe.script.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.makesafe.script.Script;

/**
 * How a script differs from an earlier one. Nothing is left out: two scripts that are not equal differ in at least one change.
 *
 * @param sections those parts of the script that differ
 */
public record ScriptDiff(List<Section> sections) {
    public ScriptDiff {
        sections = List.copyOf(sections);
    }

    /** The changes of one part; never empty. */
    public record Section(Part part, List<Change> changes) {
        public Section {
            changes = List.copyOf(changes);
        }
    }

    /** Compares two scripts. */
    public static ScriptDiff of(Script before, Script after) {
        var words = new BothWords(before, after);
        var sections = new ArrayList<Section>();
        for (Part part : Part.values()) {
            var changes = new Changes();
            switch (part) {
                case SCRIPT -> ScriptPart.compare(before, after, changes);
                case STAGES -> new StagesPart(words, changes).compare(before, after);
                case QUESTIONS -> new QuestionsPart(words, changes).compare(before, after);
                case ALERTS -> new AlertsPart(words, changes).compare(before, after);
                case ADVICE -> new AdvicePart(words, changes).compare(before, after);
                case GRADES -> new GradesPart(words, changes).compare(before, after);
                case PROMISES -> new PromisesPart(words, changes).compare(before, after);
                case REPORTS -> new ReportsPart(words, changes).compare(before, after);
            }
            if (!changes.all().isEmpty()) {
                sections.add(new Section(part, changes.all()));
            }
        }
        return new ScriptDiff(sections);
    }

    /** Whether nothing differs. */
    public boolean same() {
        return sections.isEmpty();
    }

    /** Every change of every section, in order. */
    public Stream<Change> changes() {
        return sections.stream().flatMap(section -> section.changes().stream());
    }
}
