package org.makesafe.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.makesafe.call.replay.Made;
import org.makesafe.call.replay.PastCall;
import org.makesafe.flow.Answer;
import org.makesafe.flow.Answers;
import org.makesafe.script.Grade;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** Calls in a file, one JSON object a line: options and statuses, and what the call's own version made of them. */
final class CallsFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * One line.
     *
     * @param answers by question: an option, a list of them, or a map with the status
     */
    private record Line(String call, String script, String version, String opened, Map<String, Object> answers,
            List<String> asked, List<String> alerts, List<String> advice, Grade grade) {
        Line {
            for (Object part : new Object[]{ call, script, version, opened, answers, asked, alerts, advice, grade}) {
                Objects.requireNonNull(part, "A part of the line is missing");
            }
        }
    }

    private CallsFile() {}

    static void write(PastCall call, Writer to) throws IOException {
        var answers = new LinkedHashMap<String, Object>();
        call.answers().given().forEach((key, answer) -> answers.put(key.toString(), written(answer)));
        to.write(JSON.writeValueAsString(new Line(call.reference(), call.scriptId(), call.scriptHash(),
                call.opened().toString(), answers, call.made().asked().stream().map(QuestionKey::toString).toList(),
                call.made().alerts(), call.made().advice(), call.made().grade())));
        to.write('\n');
    }

    /** Reads a file call by call, so that it may be of any length. */
    static void read(Path file, Consumer<PastCall> use) throws IOException {
        int calls = 0;
        try (var in = Files.newBufferedReader(file);
                MappingIterator<Line> lines = JSON.readerFor(Line.class).readValues(in)) {
            while (lines.hasNextValue()) {
                PastCall call = call(lines.nextValue());
                calls++;
                use.accept(call);
            }
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new Trouble("%s: what follows the first %d calls is not a call as export-calls writes it."
                    .formatted(file, calls));
        }
    }

    private static PastCall call(Line line) {
        var answers = new LinkedHashMap<QuestionKey, Answer>();
        line.answers().forEach((key, written) -> answers.put(QuestionKey.parse(key), answer(written)));
        return new PastCall(line.call(), line.script(), line.version(), LocalDate.parse(line.opened()),
                new Answers(answers), new Made(line.asked().stream().map(QuestionKey::parse).toList(), line.alerts(),
                        line.advice(), line.grade()));
    }

    private static Object written(Answer answer) {
        return switch (answer.value()) {
            case null -> Map.of("status", answer.status().name());
            case Value.Words(var text) -> text;
            case Value.Several(var ids) -> ids;
            case Value.Fields _ -> throw new IllegalStateException("A past call holds nothing that was typed");
        };
    }

    private static Answer answer(Object written) {
        return switch (written) {
            case String text -> Answer.of(new Value.Words(text));
            case List<?> ids -> Answer.of(new Value.Several(ids.stream().map(String::valueOf).toList()));
            case Map<?, ?> map -> new Answer(Status.valueOf(String.valueOf(map.get("status"))), null);
            default -> throw new IllegalArgumentException("Neither an option, nor a list, nor a status");
        };
    }
}
