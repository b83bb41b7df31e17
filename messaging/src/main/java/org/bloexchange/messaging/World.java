package org.bloexchange.messaging;

/**
 * The world a running stack serves. Set once per process; topics, databases, tokens and events of one world are refused
 * by the other, so that an exercise can never be taken for a case.
 */
public enum World {
    ACTUAL(""),
    EXERCISE("exercise.");

    private final String topicPrefix;

    World(String topicPrefix) {
        this.topicPrefix = topicPrefix;
    }

    /** What every topic name of this world begins with; empty for the actual world. */
    public String topicPrefix() {
        return topicPrefix;
    }

    /** The form used in settings, tokens and event headers: {@code actual} or {@code exercise}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Reads the form used in settings.
     *
     * @throws IllegalArgumentException if it is neither {@code actual} nor {@code exercise}
     */
    public static World ofCode(String code) {
        return switch (code) {
            case "actual" -> ACTUAL;
            case "exercise" -> EXERCISE;
            default -> throw new IllegalArgumentException("The world is 'actual' or 'exercise', not '" + code + "'");
        };
    }
}
