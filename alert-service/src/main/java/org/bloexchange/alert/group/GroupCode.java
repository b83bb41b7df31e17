package org.bloexchange.alert.group;

import java.util.random.RandomGenerator;
import org.bloexchange.messaging.World;

/**
 * The name of a group for speaking: {@code UZ-OP-7K3QX9}, in the exercise world {@code EX-UZ-OP-7K3QX9}; six random
 * characters without look-alikes.
 */
final class GroupCode {

    /** What a group may be named by: its code or its id. */
    static final String CODE = "(EX-)?[A-Z]{2}-OP-[0-9A-Z]{6}";

    private static final String ALPHABET = "34679ACDEFHJKMNPQRTUWXY";
    private static final int CHARACTERS = 6;

    private GroupCode() {}

    /** A new one. Rarely one that exists already: whoever stores it draws again then. */
    static String draw(World world, String country, RandomGenerator random) {
        StringBuilder code = new StringBuilder(world == World.EXERCISE ? "EX-" : "");
        code.append(country).append("-OP-");
        for (int i = 0; i < CHARACTERS; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
