package org.bloexchange.api.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A test resource that makes the service trust a key of the test, and the tokens signed with it. The key lies in a system
 * property because the resource and the test may be loaded by different class loaders.
 */
public class TestTokens implements QuarkusTestResourceLifecycleManager {

    private static final String KEY_PROPERTY = "org.bloexchange.test-signing-key";

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            System.setProperty(
                    KEY_PROPERTY,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            Path file = Files.createTempFile("test-key", ".pem");
            file.toFile().deleteOnExit();
            Files.writeString(
                    file,
                    "-----BEGIN PUBLIC KEY-----\n"
                            + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                    .encodeToString(pair.getPublic().getEncoded())
                            + "\n-----END PUBLIC KEY-----\n");
            return Map.of("mp.jwt.verify.publickey.location", file.toUri().toString());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        System.clearProperty(KEY_PROPERTY);
    }

    /** A good token of the exercise world for an invented account of the office. */
    public static String token(String office, String... roles) {
        UUID account = UUID.nameUUIDFromBytes((office + String.join(",", roles)).getBytes(StandardCharsets.UTF_8));
        return sign(claims(office, account, account, roles));
    }

    /** A good token for a known account and contact. */
    public static String token(String office, UUID account, UUID contact, String... roles) {
        return sign(claims(office, account, contact, roles));
    }

    /** The claims of a good token, to be spoiled by a test before it signs them. */
    public static JwtClaimsBuilder claims(String office, UUID account, UUID contact, String... roles) {
        Instant now = Instant.now();
        return Jwt.claims()
                .issuer("blo-exchange")
                .audience("blo-exchange")
                .subject(account.toString())
                .claim("contact", contact.toString())
                .claim("office", office)
                .claim("country", office.substring(0, 2))
                .claim("roles", Set.of(roles))
                .claim("world", "exercise")
                .claim("sid", account.toString())
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofMinutes(10)));
    }

    /** Signs with the key the service under test trusts. */
    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().algorithm(SignatureAlgorithm.ES256).sign(key());
    }

    private static PrivateKey key() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(KEY_PROPERTY));
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
