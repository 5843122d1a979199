package org.trdcds.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.trdcds.patient.InputException;
import org.trdcds.patient.PatientRecord;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files a command is given, and how they are read. */
final class Inputs {

    static final String STANDARD_INPUT = "-";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "FHIR R4 Bundle or case JSON; - reads standard input.")
    private List<String> files;

    @Option(names = "--input", paramLabel = "auto|fhir|case", defaultValue = "auto",
            description = "Format of the input. Default: ${DEFAULT-VALUE}, recognised by content.")
    private InputFormat format;

    List<String> files() {
        return files;
    }

    /**
     * The records of one input.
     *
     * @throws InputException when it cannot be read or is not what its format demands
     */
    List<PatientRecord> read(String file, Terminal terminal) {
        try (InputStream in = new BufferedInputStream(open(file, terminal))) {
            List<PatientRecord> records = format.read(in, name(file));
            if (records.isEmpty()) {
                throw new InputException(name(file), "", "expected at least one record but found none");
            }
            return records;
        } catch (NoSuchFileException e) {
            throw new InputException(file, "", "expected a file, found none");
        } catch (IOException e) {
            throw new InputException(name(file), "", "expected a readable file, but it could not be read to its end");
        }
    }

    /** What stands for an input in messages. */
    static String name(String file) {
        return file.equals(STANDARD_INPUT) ? "standard input" : file;
    }

    private static InputStream open(String file, Terminal terminal) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return terminal.in();
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new InputException(file, "", "expected a file, found a folder");
        }
        return Files.newInputStream(path);
    }
}
