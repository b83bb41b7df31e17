package org.bloexchange.messaging.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/**
 * Event ids are derived, not drawn, so that an event sent again is known: a name-based UUID (version 5, RFC 9562) over
 * type, aggregate, version and reading country. The copies for two countries differ.
 */
public final class EventIds {

    private static final UUID URL_NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final UUID NAMESPACE = nameBased(URL_NAMESPACE, "https://bloexchange.org/events");

    private EventIds() {}

    /** The id of one version of one aggregate as one country is told of it. */
    public static UUID derive(String type, String aggregate, long version, String readingCountry) {
        return nameBased(
                NAMESPACE, type + "\n" + aggregate + "\n" + version + "\n" + readingCountry.toLowerCase(Locale.ROOT));
    }

    /** What ties together all records that one change of one aggregate caused, for whichever country and stream. */
    public static UUID ofChange(String aggregate, long version) {
        return nameBased(NAMESPACE, aggregate + "\n" + version);
    }

    private static UUID nameBased(UUID namespace, String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .flip());
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
            long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
