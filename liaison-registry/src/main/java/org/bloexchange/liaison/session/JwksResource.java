package org.bloexchange.liaison.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;

/** The public keys that tokens of the embedded identity are checked with (RFC 7517). */
@Path("/.well-known/jwks.json")
public class JwksResource {

    private static final int SECONDS_CACHED = 60;

    private final SigningKeys keys;

    JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    /** All keys whose tokens may still count; for everybody. */
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The public keys tokens are checked with")
    public RestResponse<Map<String, List<Map<String, Object>>>> keys() {
        CacheControl cache = new CacheControl();
        cache.setMaxAge(SECONDS_CACHED);
        return RestResponse.ResponseBuilder.ok(Map.of(
                        "keys", keys.accepted().stream().map(JwksResource::jwk).toList()))
                .cacheControl(cache)
                .build();
    }

    private static Map<String, Object> jwk(SigningKey key) {
        EllipticCurveJsonWebKey jwk = new EllipticCurveJsonWebKey((ECPublicKey) key.toPublicKey());
        jwk.setKeyId(key.kid);
        jwk.setAlgorithm("ES256");
        jwk.setUse("sig");
        return jwk.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }
}
