package org.makesafe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makesafe.call.CallView;
import org.makesafe.call.Refusals;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.flow.Answers;
import org.makesafe.flow.CompiledScript;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.script.AnswerType;
import org.makesafe.script.Details;
import org.makesafe.script.FreeText;
import org.makesafe.script.PublishedScript;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Reading;
import org.makesafe.script.Script;
import org.makesafe.script.Sentence;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import org.makesafe.script.WholeNumber;
import org.makesafe.script.catalogue.ScriptVersion;
import org.makesafe.script.publication.Decision;
import org.makesafe.script.publication.Decision.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A Welsh page says as much about a refusal as an English one. */
class WelshRefusalsTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 12, 0);
    private final Script script = PublishedScript.read();
    private final ScreenTexts texts = new ScreenTexts(bundles());

    private record Example(String code, String sentence, List<Object> about) {}

    @BeforeEach
    void onAWelshPage() {
        LocaleContextHolder.setLocale(Locale.of("cy"));
    }

    @AfterEach
    void onAnyPage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void whateverAnEnglishRefusalNamesTheWelshOneNamesToo() {
        assertThat(examples()).allSatisfy(example -> {
            String welsh = texts.refusal(example.code(), example.sentence(), example.about());
            assertThat(welsh).isNotEqualTo(example.sentence()).doesNotContain("{", "''").isEqualTo(welsh.strip());
            assertThat(named(example.about(), field -> texts.of(field.key()))).as(example.code()).isNotEmpty()
                    .allSatisfy(name -> assertThat(welsh).contains(name));
            assertThat(named(example.about(), Sentence::english)).as(example.code())
                    .allSatisfy(name -> assertThat(example.sentence()).contains(name));
        });
    }

    @Test
    void noCodeWithPlaceholdersIsLeftOut() {
        var tried = new TreeSet<String>();
        examples().forEach(example -> tried.add("refusal." + example.code()));
        assertThat(tried).isEqualTo(new TreeSet<>(Bundle.read("refusals_cy").placeholders().keySet()));
    }

    @Test
    void whatARefusalNamesHasTheSameWordsInTheEnglishBundle() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(examples().stream().flatMap(e -> sentences(e.about()))).hasSizeGreaterThan(8).allSatisfy(
                s -> assertThat(texts.of(s.key(), s.about().stream()
                        .map(part -> part instanceof Sentence inner ? inner.english() : part).toArray()))
                        .isEqualTo(s.english()));
    }

    private List<Example> examples() {
        var found = new ArrayList<Example>();
        found.add(read(new FreeText(false, 500), new Value.Words("x".repeat(512))));
        found.add(read(new Details(Details.Kind.PLACE), new Value.Fields(Map.of("premises", "x".repeat(121)))));
        found.add(read(new Details(Details.Kind.PERSON), new Value.Fields(Map.of("hair", "a\u0007b"))));
        found.add(read(new Details(Details.Kind.PLACE), new Value.Fields(Map.of("planet", "Earth"))));
        found.add(read(new WholeNumber(1, 99), new Value.Words("many")));
        found.add(read(new WholeNumber(1, 99), new Value.Words("100")));
        found.add(read(type("sector"), new Value.Words("castle")));
        found.add(read(type("danger-now"), new Value.Several(List.of("castle"))));
        found.add(read(type("danger-now"), new Value.Several(List.of("hurt", "none"))));
        found.add(answered(QuestionKey.of("no-such")));
        found.add(answered(new QuestionKey("sector", 7)));
        found.add(refused(Refusals.NOT_COMPLETE.refused(view().missing())));
        found.add(refused(Refusal.HAS_PROBLEMS.refused("The draft has 3 problem(s).", 3)));
        found.add(refused(Refusal.UNREADABLE.refused("a.yaml:1:1 NOT_TEXT", "a.yaml:1:1 NOT_TEXT")));
        found.add(refused(Refusal.NOT_FROM_HERE.refused("This version is “Retired” now: look again before you go on.",
                Sentence.of("author.state-now", "This version is “Retired” now: look again before you go on.",
                        "Retired"))));
        return found;
    }

    private static Example read(AnswerType type, Value raw) {
        var refused = (Reading.Unreadable) type.read(raw, NOW);
        return new Example(refused.fault().name(), refused.sentence(), refused.about());
    }

    private Example answered(QuestionKey key) {
        return refused(
                new CompiledScript(script, _ -> (_, _, _) -> Optional.empty()).answer(Answers.NONE, key,
                        Status.NOT_KNOWN, null,
                        NOW));
    }

    private static Example refused(Object outcome) {
        return switch (outcome) {
            case Refused<?>(var code, var sentence, var about) -> new Example(code, sentence, about);
            case Decision.Refused(var code, var sentence, var about) -> new Example(code.name(), sentence, about);
            default -> throw new AssertionError(outcome);
        };
    }

    private CallView view() {
        var opened = new Entry(1, Instant.EPOCH, "handler", Channel.DESK,
                new Fact.Opened("MS-1", script.id(), "", null));
        return CallView.of(Call.opened(new UUID(0, 1), opened), 0, new ScriptVersion("", 1, script));
    }

    private AnswerType type(String question) {
        return script.question(question).orElseThrow().type();
    }

    /** Numbers, words of the script and labels of fields, wherever they stand. */
    private static List<String> named(List<?> about, Function<Sentence, String> label) {
        return about.stream().flatMap(part -> switch (part) {
            case Sentence sentence when sentence.key().startsWith("field.") -> Stream.of(label.apply(sentence));
            case Sentence sentence -> named(sentence.about(), label).stream();
            case List<?> parts -> named(parts, label).stream();
            default -> Stream.of(part.toString());
        }).filter(name -> !name.isEmpty()).toList();
    }

    private static Stream<Sentence> sentences(List<?> about) {
        return about.stream().flatMap(part -> switch (part) {
            case Sentence sentence -> Stream.concat(Stream.of(sentence), sentences(sentence.about()));
            case List<?> parts -> sentences(parts);
            default -> Stream.<Sentence>of();
        });
    }

    private static ResourceBundleMessageSource bundles() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("messages", "refusals");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }
}
