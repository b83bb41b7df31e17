package org.bloexchange.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure becomes a problem. What we did not foresee is logged here and told as 500 without internals. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response ours(ProblemException e) {
        Response.ResponseBuilder response = e.problem().response();
        e.retryAfterSeconds().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return e.problem().status() == 401 ? challenge(response) : response.build();
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response notSignedIn(RuntimeException e) {
        return challenge(Problem.of(401).response());
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException e) {
        return Problem.of(403).response().build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(violation -> new FieldError(Pointers.of(violation), codeOf(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
                .toList();
        return ours(ProblemException.badRequest(errors));
    }

    @ServerExceptionMapper
    Response unfit(MismatchedInputException e) {
        return ours(ProblemException.badRequest(List.of(fieldErrorOf(e))));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return ours(problem);
            }
            if (cause instanceof JsonProcessingException json) {
                return ours(ProblemException.badRequest(List.of(fieldErrorOf(json))));
            }
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return unforeseen(e);
        }
        Response.ResponseBuilder response = Problem.of(status).response();
        if (e.getResponse().getHeaderString(HttpHeaders.ALLOW) != null) {
            response.header(HttpHeaders.ALLOW, e.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable e) {
        LOG.error("A request failed in a way nobody foresaw", e);
        return Problem.of(500).response().build();
    }

    private static Response challenge(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    private static FieldError fieldErrorOf(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                new FieldError(Pointers.of(unknown.getPath()), "UNKNOWN_PROPERTY", "There is no such field");
            case InvalidFormatException form
            when form.getTargetType() != null && form.getTargetType().isEnum() ->
                new FieldError(
                        Pointers.of(form.getPath()), "UNKNOWN_VALUE", "One of: " + allowed(form.getTargetType()));
            case JsonMappingException mapping ->
                new FieldError(Pointers.of(mapping.getPath()), "WRONG_FORM", "The value has the wrong form");
            default -> new FieldError("", "NOT_JSON", "The body is not JSON");
        };
    }

    private static String allowed(Class<?> type) {
        StringBuilder values = new StringBuilder();
        for (Object value : type.getEnumConstants()) {
            values.append(values.isEmpty() ? "" : ", ").append(((Enum<?>) value).name());
        }
        return values.toString();
    }

    private static String codeOf(jakarta.validation.ConstraintViolation<?> violation) {
        return switch (violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "REQUIRED";
            case "Size" -> "WRONG_SIZE";
            case "Pattern" -> "WRONG_FORM";
            case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" -> "OUT_OF_RANGE";
            default -> "INVALID";
        };
    }
}
