package org.bloexchange.alert.document;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Words a person wrote: not blank, not longer than said, and nothing in them that a screen, a database or JSON cannot
 * take (control characters, halves of characters) and nothing that makes other words look like something else (embeddings
 * and overrides of the writing direction). An absent text is fine.
 */
@Documented
@Target({FIELD, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Words.Check.class)
public @interface Words {

    /** The most characters it may have. */
    int max();

    String message() default "must have 1 to {max} readable characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule. */
    final class Check implements ConstraintValidator<Words, String> {

        private static final int FIRST_OVERRIDE = 0x202a;
        private static final int LAST_OVERRIDE = 0x202e;

        private int max;

        @Override
        public void initialize(Words rule) {
            max = rule.max();
        }

        @Override
        public boolean isValid(@Nullable String text, @Nullable ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            return !text.isBlank() && text.length() <= max && text.codePoints().allMatch(Check::isReadable);
        }

        private static boolean isReadable(int codePoint) {
            return switch (Character.getType(codePoint)) {
                case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
                case Character.SURROGATE -> false;
                default -> codePoint < FIRST_OVERRIDE || codePoint > LAST_OVERRIDE;
            };
        }
    }
}
