package org.makesafe.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/**
 * Checks pages against the guidelines at the width of a desk, a tablet and a phone. Collects what is wrong, to tell all at once.
 * <p>
 * Every state gets all of axe's rules at the width of a desk. A narrower page has the same elements with the same names, roles and
 * colours, laid out differently: nothing may reach beyond the side, and on the narrowest the rules that rest on layout are asked again. A few
 * states of every kind of page get all of the rules at every width, to catch what appears on a narrow page alone, such as the menu's
 * button.
 */
final class Guidelines {
    private static final List<Integer> WIDTHS = List.of(1440, 768, 320);
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    private static final List<String> LAYOUT = List.of("target-size", "scrollable-region-focusable");
    // Nothing is preloaded: no page has sound or locks its orientation, and a page may be offline.
    private static final String RUN = """
            async (rules) => {
              const found = await axe.run(document, { runOnly: rules, rules: { 'target-size': { enabled: true } },
                resultTypes: ['violations'], preload: false, selectors: false, iframes: false });
              return found.violations.map((rule) => rule.id + ': ' + rule.nodes.map((node) => node.html).join(' | '));
            }""";
    private static final String SIDEWAYS = """
            () => [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 0.5
                && !e.closest(".app-scroll")).slice(0, 5).map((e) => e.outerHTML.slice(0, 120))""";
    private static final String AXE = AxeBuilder.getAxeScript();
    private final List<String> faults = new ArrayList<>();

    /** Checks a page as it stands. */
    void check(String state, Page page) {
        check(state, page, Map.of(WIDTHS.getFirst(), RULES, WIDTHS.getLast(), LAYOUT));
    }

    /** Checks a page as it stands by every rule at every width. */
    void checkWholly(String state, Page page) {
        check(state, page, WIDTHS.stream().collect(Collectors.toMap(width -> width, _ -> RULES)));
    }

    private void check(String state, Page page, Map<Integer, List<String>> rules) {
        page.evaluate(AXE);
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            if (rules.containsKey(width) && page.evaluate(RUN, rules.get(width)) instanceof List<?> violations) {
                violations.forEach(violation -> faults.add(state + " at " + width + ": " + violation));
            }
            Object reach = page.evaluate("() => document.scrollingElement.scrollWidth");
            if (!Integer.valueOf(width).equals(reach)) {
                faults.add(state + " at " + width + " scrolls sideways to " + reach + ": " + page.evaluate(SIDEWAYS));
            }
        }
        page.setViewportSize(WIDTHS.getFirst(), 900);
    }

    /** Checks pages one after the other, by what each shows, by every rule at every width. */
    void checkAll(Desk desk, Map<String, String> addresses) {
        addresses.forEach((state, address) -> checkWholly(state, desk.goTo(address).page()));
    }

    void areMet() {
        Assertions.assertThat(faults).isEmpty();
    }
}
