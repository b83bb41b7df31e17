package org.bloexchange.messaging.topic;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bloexchange.messaging.World;

/**
 * The name of a topic: {@code [exercise.]blo.<reader>.<stream>.v1.<writer>}. Everything under {@code blo.kz.} is
 * Kazakhstan's to read and nothing else is; each topic has one writing country.
 *
 * @param reader lower-case country code, or {@code all}
 * @param stream a name from {@code topics.yaml}
 * @param writer lower-case country code
 */
public record TopicName(World world, String reader, String stream, String writer) {

    /** The reader of what everyone may read. */
    public static final String EVERYONE = "all";

    private static final Pattern FORM =
            Pattern.compile("(exercise\\.)?blo\\.([a-z]{2}|all)\\.([a-z][a-z-]*)\\.v1\\.([a-z]{2})");

    /** The name as the broker knows it. */
    public String value() {
        return world.topicPrefix() + "blo." + reader + "." + stream + ".v1." + writer;
    }

    /** Reads a name; empty if it is not one of the exchange's. */
    public static Optional<TopicName> parse(String name) {
        Matcher parts = FORM.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        World world = parts.group(1) == null ? World.ACTUAL : World.EXERCISE;
        return Optional.of(new TopicName(world, parts.group(2), parts.group(3), parts.group(4)));
    }
}
