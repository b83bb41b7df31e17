package org.bloexchange.liaison.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.paging.Cursor;
import org.bloexchange.api.paging.Page;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.liaison.listing.ListQuery;
import org.jspecify.annotations.Nullable;

/** What an ADMIN does with the accounts of the own country; those of others do not exist for them. */
@ApplicationScoped
public class AccountService {

    private final EntityManager database;
    private final Revocations revocations;
    private final Clock clock;

    AccountService(EntityManager database, Revocations revocations, Clock clock) {
        this.database = database;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** A page in the order of user names. */
    @Transactional
    public Page<AccountView> page(Caller admin, @Nullable String cursor, int limit) {
        return ListQuery.of(Account.class)
                .where("e.country = :country", "country", admin.country())
                .where(
                        "e.username > :after",
                        "after",
                        cursor == null ? null : Cursor.decode(cursor, 1).getFirst())
                .page(database, "e.username", limit, account -> Cursor.encode(account.username), AccountView::of);
    }

    /** Disables an account for good; doing it again changes nothing. */
    @Transactional
    public AccountView disable(UUID id, Caller admin) {
        Account account = Account.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null || !account.country.equals(admin.country())) {
            throw ProblemException.notFound();
        }
        if (id.toString().equals(admin.account())) {
            throw ProblemException.conflict("own-account", "An ADMIN cannot disable the account they act with.");
        }
        if (account.disabledAt == null) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            account.disabledAt = now;
            account.version++;
            revocations.revoke(account, RevocationReason.DISABLED, now);
        }
        return AccountView.of(account);
    }
}
