package org.bloexchange.liaison.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as the ADMIN of its country sees it: no password, no hash. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountView(
        UUID id,
        String username,
        UUID contact,
        String office,
        String country,
        List<String> roles,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    static AccountView of(Account account) {
        return new AccountView(
                account.id,
                account.username,
                account.contactId,
                account.office,
                account.country,
                account.roles,
                account.createdAt,
                account.disabledAt);
    }
}
