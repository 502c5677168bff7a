package org.makesafe.api;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers whatever goes wrong in this door with a problem that has a stable code, and tells nothing of our insides. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Problem> problem(Exception exception, HttpServletRequest request) {
        Problem problem = of(exception);
        if (problem.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            LOG.error("{} failed", request.getMethod(), exception);
        }
        var headers = exception instanceof ErrorResponse known ? known.getHeaders() : HttpHeaders.EMPTY;
        return ResponseEntity.status(problem.status()).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Problem of(Exception exception) {
        return switch (exception) {
            case Refused refused -> refused.problem();
            case HttpMessageNotReadableException unread -> malformed(Malformed.sentence(unread));
            case MethodArgumentNotValidException invalid -> malformed(Malformed.sentence(invalid));
            case MethodArgumentTypeMismatchException mismatch -> malformed(Malformed.sentence(mismatch));
            case ErrorResponse known -> known(known);
            default -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL", null);
        };
    }

    private static Problem malformed(String sentence) {
        return Problem.of(HttpStatus.BAD_REQUEST, Problem.MALFORMED, sentence);
    }

    private static Problem known(ErrorResponse known) {
        var status = HttpStatus.valueOf(known.getStatusCode().value());
        String detail = switch (status) {
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not take this method.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send application/json.";
            case NOT_ACCEPTABLE -> "This service answers in application/json.";
            case BAD_REQUEST -> "Something in the request is missing or can't be read.";
            default -> null;
        };
        return Problem.of(status, status == HttpStatus.BAD_REQUEST ? Problem.MALFORMED : status.name(), detail);
    }
}
