package org.trdcds.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trdcds.report.Depth;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option whose values are the constants of an enum in lower case. */
record Choice<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {

    static void register(CommandLine commands) {
        commands.registerConverter(InputFormat.class, new Choice<>(InputFormat.class));
        commands.registerConverter(OutputFormat.class, new Choice<>(OutputFormat.class));
        commands.registerConverter(Depth.class, new Choice<>(Depth.class));
    }

    @Override
    public E convert(String value) {
        return Stream.of(type.getEnumConstants()).filter(constant -> word(constant).equals(value)).findFirst()
                .orElseThrow(() -> new TypeConversionException("expected " + words() + ", found '" + value + "'"));
    }

    private String words() {
        return Stream.of(type.getEnumConstants()).map(Choice::word).collect(Collectors.joining(" or "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
