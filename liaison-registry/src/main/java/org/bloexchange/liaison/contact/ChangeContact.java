package org.bloexchange.liaison.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contact, or its ADMIN, may change: how to reach it, and who may see it. All of it is replaced; name, office and
 * function are not among it.
 *
 * @param phones E.164, the one to try first in front
 * @param languages the best first
 */
public record ChangeContact(
        @Nullable
        @Size(max = 254)
        @Pattern(regexp = "[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+", message = "is not a mail address")
        String mail,

        @NotNull @Size(max = 10)
        List<@NotNull @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "is not E.164, such as +998901234567") String>
                phones,

        @NotNull @Size(min = 1, max = 7) List<@NotNull Language> languages,
        @NotNull @Size(min = 1, max = 10) List<@NotNull Channel> channels,
        @NotNull Visibility visibility) {}
