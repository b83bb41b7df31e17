package org.bloexchange.liaison.session;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key pair that signs tokens with ES256 (P-256). All replicas share it through the database. */
@Entity
@Table(name = "signing_key")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class SigningKey extends PanacheEntityBase {

    private static final String ALGORITHM = "EC";

    @Id
    public String kid;

    /** PKCS #8. */
    @Column(name = "private_key")
    public byte[] privateKey;

    /** X.509 SubjectPublicKeyInfo. */
    @Column(name = "public_key")
    public byte[] publicKey;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Signs no more from then on; its last tokens still count until they expire. */
    @Column(name = "retired_at")
    public @Nullable Instant retiredAt;

    static SigningKey generate(Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            SigningKey key = new SigningKey();
            key.kid = UUID.randomUUID().toString();
            key.privateKey = pair.getPrivate().getEncoded();
            key.publicKey = pair.getPublic().getEncoded();
            key.createdAt = now;
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has P-256", e);
        }
    }

    PrivateKey toPrivateKey() {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(privateKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key " + kid + " cannot be read", e);
        }
    }

    PublicKey toPublicKey() {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key " + kid + " cannot be read", e);
        }
    }
}
