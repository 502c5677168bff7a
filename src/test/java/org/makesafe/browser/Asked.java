package org.makesafe.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The question on the screen, read off the page as anybody would who has only the page.
 *
 * @param entries how much the record held when the page was made
 * @param options the labels of what can be chosen; empty where something is to be typed
 * @param box the kind of box for one typed answer, INPUT or TEXTAREA; empty where there is none
 * @param label what that box is for
 * @param field the first of several boxes; empty where there is none
 */
record Asked(String question, String entries, List<String> options, boolean several, String box, String label,
        String field, boolean noteNeeded) {
    private static final String READ = """
            () => {
              const form = document.querySelector('form.app-question');
              if (!form) return null;
              const box = form.querySelector('textarea#value, input#value:not([type=radio], [type=checkbox])');
              return {
                question: form.getAttribute('action').split('/').pop(),
                entries: document.getElementById('call').dataset.entries,
                options: [...form.querySelectorAll('.app-options label')].map((label) => label.lastChild.textContent),
                several: !!form.querySelector('.app-options [type=checkbox]'),
                box: box?.tagName ?? '',
                label: form.querySelector('label[for=value]')?.textContent ?? '',
                field: form.querySelector('.app-fields input, .app-fields textarea')?.id ?? '',
                noteNeeded: form.querySelector('label[for=note]').textContent.includes('needed'),
              };
            }""";

    /** What is asked now; empty where the script is at its end. */
    static Optional<Asked> on(Page page) {
        return page.evaluate(READ) instanceof Map<?, ?> read ? Optional.of(of(read)) : Optional.empty();
    }

    private static Asked of(Map<?, ?> read) {
        List<String> options = read.get("options") instanceof List<?> labels
                ? labels.stream().map(String::valueOf).toList()
                : List.of();
        return new Asked(text(read, "question"), text(read, "entries"), options,
                Boolean.TRUE.equals(read.get("several")), text(read, "box"), text(read, "label"), text(read, "field"),
                Boolean.TRUE.equals(read.get("noteNeeded")));
    }

    private static String text(Map<?, ?> read, String name) {
        return String.valueOf(read.get(name));
    }

    /** Something fitting to say where a test does not mind. */
    String usual() {
        if (!options.isEmpty()) {
            return options.contains("No") ? "No" : several ? options.getLast() : options.getFirst();
        }
        if (!field.isEmpty()) {
            return field.equals("field.plate") ? "AB12 CDE" : "Something";
        }
        return switch (label) {
            case "Number" -> "1";
            case "Telephone number" -> "01632 960124";
            case "Answer", "The caller's own words" -> "Something.";
            default -> "21:30";
        };
    }
}
