package org.makesafe.api;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in a plain sentence what is wrong with a request that can't be read. It never repeats what was sent, which may be personal. */
final class Malformed {
    private Malformed() {}

    static String sentence(HttpMessageNotReadableException unread) {
        return switch (unread.getCause()) {
            case UnrecognizedPropertyException unknown -> "There is no field “%s” here. The fields are: %s.".formatted(
                    shortened(unknown.getPropertyName()), unknown.getKnownPropertyIds().stream().map(String::valueOf)
                            .sorted().collect(Collectors.joining(", ")));
            case MismatchedInputException mismatch when !mismatch.getPath().isEmpty() ->
                wrong(path(mismatch), mismatch.getTargetType());
            case JacksonException _ -> "The body is not the JSON object expected here.";
            case null, default -> "Send a JSON object as the body.";
        };
    }

    static String sentence(MethodArgumentNotValidException invalid) {
        return invalid.getFieldErrors().stream().map(FieldError::getField).sorted().distinct()
                .map("Give “%s”."::formatted).collect(Collectors.joining(" "));
    }

    static String sentence(MethodArgumentTypeMismatchException mismatch) {
        return wrong(mismatch.getName(), mismatch.getRequiredType());
    }

    private static String wrong(String field, @Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            return "“%s” takes one of: %s.".formatted(field, Arrays.stream(type.getEnumConstants())
                    .map(word -> ((Enum<?>) word).name()).collect(Collectors.joining(", ")));
        }
        return "“%s” can't be read%s.".formatted(field, type == null ? "" : " as " + kind(type));
    }

    private static String kind(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "UUID" -> "a call's id";
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "boolean", "Boolean" -> "true or false";
            default -> "text";
        };
    }

    private static String path(MismatchedInputException mismatch) {
        return mismatch.getPath().stream().map(JacksonException.Reference::getPropertyName).filter(Objects::nonNull)
                .map(Malformed::shortened).collect(Collectors.joining("."));
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
