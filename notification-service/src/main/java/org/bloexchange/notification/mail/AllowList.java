package org.bloexchange.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bloexchange.messaging.MessagingConfig;
import org.bloexchange.messaging.World;

/**
 * Says whether mail may go to an address. In the exercise world only to those listed: an exercise must not be taken for a
 * case. In either world only to what is plainly one address, so that nothing is smuggled in behind a listed one.
 */
@ApplicationScoped
public class AllowList {

    private static final Pattern ONE_ADDRESS =
            Pattern.compile("[^\\s@,;:<>()\"\\\\\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,253}");

    private final boolean limited;
    private final List<Pattern> allowed;

    @Inject
    AllowList(MessagingConfig deployment, MailConfig config) {
        this(deployment.world(), config.allowList());
    }

    AllowList(World world, List<String> patterns) {
        this.limited = world == World.EXERCISE;
        this.allowed = patterns.stream().map(AllowList::compiled).toList();
    }

    /** Whether it is one address. */
    public boolean isAddress(String address) {
        return ONE_ADDRESS.matcher(address).matches();
    }

    /** Whether mail may go there. */
    public boolean permits(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return isAddress(address)
                && (!limited
                        || allowed.stream()
                                .anyMatch(pattern -> pattern.matcher(lower).matches()));
    }

    private static Pattern compiled(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (String part : pattern.strip().toLowerCase(Locale.ROOT).split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.compile(regex.toString());
    }
}
