package org.makesafe.script.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a script as large as one asks for, of the kind that people write: a gate, then stages of which some are for one setting,
 * questions that rest on earlier ones, repeated people, and alerts, advice and grades over all of it.
 */
final class GeneratedScript {
    private static final int STAGES = 20;
    private static final int SETTINGS = 8;
    private static final List<String> YES_NO = List.of("yes", "no");
    private final Random random;
    private final StringBuilder yaml = new StringBuilder();
    /** Questions that anything may look at, as they are asked in every call. */
    private final List<Asked> open = new ArrayList<>();
    private int made;

    private record Asked(String id, List<String> options) {}

    private GeneratedScript(long seed) {
        this.random = new Random(seed);
    }

    /** The file of a script with so many questions, always the same for one seed. */
    static String of(long seed, int questions) {
        return new GeneratedScript(seed).write(questions);
    }

    private String write(int questions) {
        line("script: generated");
        line("title: Generated");
        line("standing: Made up for a test.");
        line("stages:");
        line("  - stage: gate");
        line("    title: Gate");
        line("    urgent: true");
        line("    questions:");
        open.add(choice("setting", SETTINGS, ""));
        open.add(choice("now", 4, ""));
        open.add(several("danger", 8, ""));
        made = 3;
        for (int stage = 1; stage < STAGES; stage++) {
            stage(stage, (questions - 3) / (STAGES - 1) + (stage <= (questions - 3) % (STAGES - 1) ? 1 : 0));
        }
        line("  - stage: close");
        line("    title: Close");
        line("    questions:");
        line("      - { ask: told, label: Told, say: Can you do that?, yes-no: true, mandatory: true, shows: advice }");
        rules();
        return yaml.toString();
    }

    private void stage(int number, int questions) {
        boolean setting = number % 2 == 0;
        boolean repeats = number % 5 == 1;
        line("  - stage: s" + number);
        line("    title: Stage " + number);
        if (setting) {
            line("    when: { setting: o%d }".formatted(number / 2 % SETTINGS));
        }
        if (repeats) {
            line("    repeat: { max: 3, noun: Item, again: again-%d }".formatted(number));
        }
        line("    questions:");
        List<Asked> here = new ArrayList<>();
        for (int i = repeats ? 1 : 0; i < questions; i++) {
            String id = "q" + made++;
            boolean conditional = !here.isEmpty() && random.nextInt(3) == 0;
            String when = conditional ? ", when: { " + comparison(pick(here)) + second(setting) + " }" : "";
            Asked asked = switch (random.nextInt(4)) {
                case 0 -> several(id, 3 + random.nextInt(6), when);
                case 1 -> yesNo(id, when);
                case 2 -> text(id, when);
                default -> choice(id, 3 + random.nextInt(4), when);
            };
            if (!conditional && !asked.options().isEmpty()) {
                here.add(asked);
                if (!setting) {
                    open.add(asked);
                }
            }
        }
        if (repeats) {
            yesNo("again-" + number, "");
            made++;
        }
    }

    /** Sometimes a second part, on a question that is asked in every call and is none of this stage. */
    private String second(boolean setting) {
        return setting && random.nextInt(3) == 0 ? ", " + comparison(open.get(1 + random.nextInt(2))) : "";
    }

    private void rules() {
        line("alerts:");
        for (int i = 0; i < 12; i++) {
            line("  - { alert: a%d, when: { any: [{ %s }, { %s }] }, prompt: Act. }".formatted(i,
                    comparison(open.get(3 + 2 * i)), comparison(open.get(4 + 2 * i))));
        }
        line("  - alert: emergency");
        line("    danger: true");
        line("    when: { now: o0 }");
        line("    reasons:");
        line("      - { because: Danger., when: { danger: [o0, o1, o2] } }");
        line("    prompt: Act.");
        line("    grade: IMMEDIATE");
        line("advice:");
        for (int i = 0; i < 40; i++) {
            Asked one = pick(open);
            Asked other = open.get((open.indexOf(one) + 1) % open.size());
            line("  - { advice: A%02d, wording: 1, say: Wait., strength: medium, source: [S1], when: { %s } }"
                    .formatted(
                            i + 1, switch (i % 3) {
                                case 0 -> comparison(one);
                                case 1 -> "any: [{ %s }, { %s }]".formatted(comparison(one), comparison(other));
                                default -> "%s, not: { %s }".formatted(comparison(one), comparison(other));
                            }));
        }
        line("quality: { weigh: { never-asked: major } }");
        line("grades:");
        line("  names: { IMMEDIATE: Now, PRIORITY: Soon, SCHEDULED: Later, NO_DEPLOYMENT: Never }");
        line("  rules:");
        for (int i = 0; i < 30; i++) {
            line("    - { grade: %s, because: So., when: { %s } }".formatted(i % 2 == 0 ? "PRIORITY" : "SCHEDULED",
                    comparison(open.get(3 + i % (open.size() - 3)))));
        }
        line("  otherwise: { grade: SCHEDULED, because: Nothing more. }");
        line("must:");
        line("  - danger-decided-within: 3");
        line("  - { if: { now: o0, danger: [o0, o1, o2] }, alert: emergency }");
    }

    private String comparison(Asked asked) {
        int first = random.nextInt(asked.options().size() - 1);
        int last = asked.options().size() > 2 ? first + random.nextInt(asked.options().size() - 1 - first) : first;
        return asked.id() + ": " + asked.options().subList(first, last + 1);
    }

    private Asked choice(String id, int options, String when) {
        return ask(id, ", choice: " + labels(options), ids(options), when);
    }

    private Asked several(String id, int options, String when) {
        return ask(id, ", multi-choice: " + labels(options), ids(options), when);
    }

    private Asked yesNo(String id, String when) {
        return ask(id, ", yes-no: true", YES_NO, when);
    }

    private Asked text(String id, String when) {
        return ask(id, ", text: {}", List.of(), when);
    }

    private Asked ask(String id, String type, List<String> options, String when) {
        line("      - { ask: %s, label: Label %s, say: Is it so?%s%s }".formatted(id, id, type, when));
        return new Asked(id, options);
    }

    private static List<String> ids(int options) {
        return IntStream.range(0, options).mapToObj(i -> "o" + i).toList();
    }

    private static String labels(int options) {
        return ids(options).stream().map(o -> o + ": Option " + o).collect(Collectors.joining(", ", "{ ", " }"));
    }

    private Asked pick(List<Asked> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }
}
