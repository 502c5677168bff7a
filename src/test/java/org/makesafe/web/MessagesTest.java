package org.makesafe.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makesafe.architecture.RefusalCodes;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.lifecycle.Danger;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.call.record.Channel;
import org.makesafe.script.Basis;
import org.makesafe.script.Details;
import org.makesafe.script.Grade;
import org.makesafe.script.Status;
import org.makesafe.script.YesNo;
import org.makesafe.script.diff.Part;
import org.makesafe.script.publication.Action;
import org.makesafe.script.publication.State;

/** Every text of a page stands in both bundles, and nowhere else. */
class MessagesTest {
    private static final Bundle ENGLISH = Bundle.read("messages");
    private static final Bundle WELSH = Bundle.read("messages_cy");

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaceholders() {
        assertThat(WELSH.texts().keySet()).isEqualTo(ENGLISH.texts().keySet()).hasSizeGreaterThan(300);
        assertThat(WELSH.placeholders()).isEqualTo(ENGLISH.placeholders());
        assertThat(WELSH.texts()).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    /** A single quote in a text with placeholders would swallow what follows it; in one without, two would show as two. */
    @Test
    void quotesStandDoubledWhereThereArePlaceholdersAndOnlyThere() {
        Stream.of(ENGLISH, WELSH, Bundle.read("refusals_cy"), Bundle.read("differences_cy"))
                .forEach(bundle -> bundle.texts().forEach((key, text) -> {
                    boolean doubled = bundle.placeholders().containsKey(key);
                    assertThat(text.replace("''", "")).as(key).satisfies(
                            rest -> assertThat(doubled && rest.contains("'")).isFalse());
                    assertThat(!doubled && text.contains("''")).as(key).isFalse();
                }));
    }

    @Test
    void everyTextThatIsAskedForIsThereAndEveryTextThatIsThereIsAskedFor() {
        var used = TextKeys.used();
        assertThat(used.exact()).isSubsetOf(ENGLISH.texts().keySet());
        assertThat(used.beginnings()).isNotEmpty().allSatisfy(
                beginning -> assertThat(ENGLISH.texts().keySet()).anyMatch(key -> key.startsWith(beginning)));
        var unused = new TreeSet<>(ENGLISH.texts().keySet());
        unused.removeAll(TextKeys.inCode());
        unused.removeIf(key -> used.exact().contains(key) || used.beginnings().stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyWordOfTheDomainHasItsText() {
        words("status", Arrays.asList(Status.values()), Status::words);
        words("basis", Arrays.asList(Basis.values()), Basis::words);
        words("outcome", Arrays.asList(AdviceOutcome.values()), AdviceOutcome::words);
        words("state", Arrays.asList(CallState.values()), CallState::words);
        words("danger", Arrays.asList(Danger.values()), Danger::words);
        words("author.state", Arrays.asList(State.values()), State::words);
        words("author.did", Arrays.asList(Action.values()), Action::words);
        words("author.diff-part", Arrays.asList(Part.values()), Part::words);
        Stream.of(Channel.values()).forEach(word -> assertThat(ENGLISH.texts()).containsKey("channel." + word));
        Stream.of(Grade.values()).forEach(word -> assertThat(ENGLISH.texts()).containsKey("grade." + word));
        new YesNo().options()
                .forEach(o -> assertThat(ENGLISH.text("yes-no." + o.id())).isEqualTo(o.label()));
        Stream.of(Details.Kind.values()).forEach(kind -> kind.fields().forEach(
                field -> assertThat(ENGLISH.text("field." + kind + "." + field.id())).isEqualTo(field.label())));
    }

    @Test
    void everyRefusalHasASentenceInWelsh() {
        assertThat(Bundle.read("refusals").texts()).as("English sentences come from where they are made").isEmpty();
        assertThat(Bundle.read("refusals_cy").texts().keySet()).isEqualTo(
                new TreeSet<>(RefusalCodes.all().stream().map(code -> "refusal." + code).toList()));
    }

    @Test
    void everySentenceOfADifferenceHasItsWelshNamingAllThatTheEnglishNames() {
        assertThat(Bundle.read("differences").texts()).as("English sentences come from where they are made").isEmpty();
        var welsh = Bundle.read("differences_cy");
        var made = TextKeys.differences();
        assertThat(made).hasSizeGreaterThan(120);
        assertThat(welsh.texts().keySet()).isEqualTo(made.keySet());
        assertThat(made).allSatisfy((key, named) -> assertThat(welsh.placeholders().getOrDefault(key, "")).as(key)
                .isEqualTo(IntStream.range(0, named).mapToObj(i -> "{" + i + "}").collect(joining())));
    }

    @Test
    void noTemplateHoldsATextOfItsOwn() {
        assertThat(Template.all()).hasSizeGreaterThan(15).flatExtracting(Template::texts).isEmpty();
    }

    @Test
    void textsOfTemplatesWouldBeFound() {
        assertThat(Template.of("<p>Hello</p>").texts()).isNotEmpty();
        assertThat(Template.of("<p th:text=\"#{a.b} + ' hello'\">x</p>").texts()).isNotEmpty();
        assertThat(Template.of("<p th:text=\"|hello ${a}|\">x</p>").texts()).isNotEmpty();
        assertThat(Template.of("<p><input aria-label=\"Hello\"></p>").texts()).isNotEmpty();
        assertThat(Template.of("<p th:replace=\"~{a :: b(${c + ', hello '})}\"></p>").texts()).isNotEmpty();
        assertThat(Template.of("<p th:text=\"#{a.b}\">Hello</p><p th:text=\"${a == 'HELLO'} ? #{b} : ', '\">x</p>")
                .texts()).isEmpty();
    }

    /** The log for dispatch is in English and takes its words from the domain: the pages say the same. */
    private static <E extends Enum<E>> void words(String kind, List<E> all,
            java.util.function.Function<E, String> words) {
        all.forEach(word -> assertThat(ENGLISH.text(kind + "." + word.name())).isEqualTo(words.apply(word)));
    }
}
