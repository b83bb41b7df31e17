package org.bloexchange.alert.issue;

import java.util.random.RandomGenerator;
import org.bloexchange.messaging.World;

/**
 * The name of an alert for speaking: {@code UZ-OYBEK-7K3QX9}, in the exercise world {@code EX-UZ-OYBEK-7K3QX9}. The six
 * characters are of an alphabet without look-alikes: none of 0 O, 1 I L, 2 Z, 5 S, 8 B, no G beside 6, no V beside U. The
 * first five are random, so that a reference counts nothing.
 *
 * <p>The sixth is the check. With each character worth its place in the alphabet (0 to 22), the weighted sum of all six,
 * weights 6 7 8 9 10 1, is divisible by 23. As 23 is prime and the weights differ, one wrong character or two changed
 * places never go unnoticed.
 */
final class Reference {

    static final String ALPHABET = "34679ACDEFHJKMNPQRTUWXY";

    private static final int[] WEIGHTS = {6, 7, 8, 9, 10};
    private static final int RANDOM_CHARACTERS = WEIGHTS.length;

    private Reference() {}

    /** A new one for an office. Rarely one that exists already: whoever stores it draws again then. */
    static String draw(World world, String office, RandomGenerator random) {
        StringBuilder six = new StringBuilder(RANDOM_CHARACTERS + 1);
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            six.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        six.append(check(six));
        return (world == World.EXERCISE ? "EX-" : "") + office + "-" + six;
    }

    /** Whether the last six characters are as one could have been drawn. */
    static boolean isSound(String reference) {
        String six = reference.substring(Math.max(0, reference.length() - RANDOM_CHARACTERS - 1));
        return six.length() == RANDOM_CHARACTERS + 1
                && six.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && check(six) == six.charAt(RANDOM_CHARACTERS);
    }

    private static char check(CharSequence characters) {
        int sum = 0;
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(characters.charAt(i));
        }
        return ALPHABET.charAt(Math.floorMod(-sum, ALPHABET.length()));
    }
}
