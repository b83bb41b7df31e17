package org.bloexchange.alert.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Comparator;
import java.util.Set;
import org.bloexchange.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body into a record and says all that is wrong with it at once: unknown fields, wrong forms, and what Bean
 * Validation finds. Jackson's own binding stops at the first misfit, which would cost an officer a round trip per mistake.
 */
@ApplicationScoped
public class RequestReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Validator validator;

    RequestReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * The record, as far as the body fits it, and into {@code problems} what does not.
     *
     * @throws ProblemException 400 if the body is no JSON object
     */
    public <T extends Record> T read(byte @Nullable [] body, Class<T> form, Problems problems) {
        T request = new RecordBinder(problems).bind(parse(body), form);
        check(request, problems);
        return request;
    }

    /** What Bean Validation has against a record that was read before, into {@code problems}. */
    public <T extends Record> void check(T request, Problems problems) {
        violations(request).forEach(violation -> {
            String pointer = PointerOf.violation(violation);
            if (!problems.coverIt(pointer)) {
                problems.add(pointer, PointerOf.code(violation), violation.getMessage());
            }
        });
    }

    /**
     * The record, if nothing is wrong with it.
     *
     * @throws ProblemException 400 with all that is
     */
    public <T extends Record> T read(byte @Nullable [] body, Class<T> form) {
        Problems problems = new Problems();
        T request = read(body, form, problems);
        problems.throwIfAny();
        return request;
    }

    private <T> Iterable<ConstraintViolation<T>> violations(T request) {
        Set<ConstraintViolation<T>> found = validator.validate(request);
        return found.stream()
                .sorted(Comparator.<ConstraintViolation<T>, String>comparing(PointerOf::violation)
                        .thenComparing(violation -> !"REQUIRED".equals(PointerOf.code(violation))))::iterator;
    }

    private static JsonNode parse(byte @Nullable [] body) {
        try {
            JsonNode tree = JSON.readTree(body == null ? new byte[0] : body);
            if (tree.isObject()) {
                return tree;
            }
            throw ProblemException.badRequest("", "NOT_JSON", "The body must be a JSON object");
        } catch (JsonProcessingException e) {
            throw ProblemException.badRequest("", "NOT_JSON", "The body is not JSON, or says a field twice");
        } catch (IOException e) {
            throw new IllegalStateException("Reading bytes in memory does not fail", e);
        }
    }
}
