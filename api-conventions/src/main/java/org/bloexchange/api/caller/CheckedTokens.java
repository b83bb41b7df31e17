package org.bloexchange.api.caller;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Stands before the platform's parser and asks it only for tokens that {@link TokenMemory} does not know. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class CheckedTokens implements JWTParser {

    private final JWTParser parser;
    private final TokenMemory memory = new TokenMemory(Clock.systemUTC());

    /** Before that parser. */
    @Inject
    protected CheckedTokens(@Delegate JWTParser parser) {
        this.parser = parser;
    }

    @Override
    public JsonWebToken parse(String token) throws ParseException {
        return memory.get(token, parser);
    }
}
