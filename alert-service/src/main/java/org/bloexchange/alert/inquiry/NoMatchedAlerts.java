package org.bloexchange.alert.inquiry;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.policy.MatchedAlerts;
import org.bloexchange.alert.policy.Reach;

/** As long as nothing is matched, nobody knows of a match. */
@DefaultBean
@ApplicationScoped
class NoMatchedAlerts implements MatchedAlerts {

    @Override
    public Optional<String> otherSide(UUID match, Reach reach, String office) {
        return Optional.empty();
    }
}
