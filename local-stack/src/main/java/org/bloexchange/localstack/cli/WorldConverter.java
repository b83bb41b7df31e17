package org.bloexchange.localstack.cli;

import org.bloexchange.messaging.World;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code actual} and {@code exercise}. */
final class WorldConverter implements ITypeConverter<World> {
    @Override
    public World convert(String code) {
        try {
            return World.ofCode(code);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
