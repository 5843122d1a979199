package org.trdcds.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the rule base lies: on the class path, or in a folder of the user's. */
interface RulesFolder {

    /** The rule base shipped with the library. */
    RulesFolder SHIPPED = RulesFolder::openShipped;

    /** Opens a file by its path below the folder, such as {@code knowledge/limits.csv}. */
    Reader open(String path) throws IOException;

    /** The rule base in a folder laid out like the shipped one. */
    static RulesFolder of(Path folder) {
        return path -> Files.newBufferedReader(folder.resolve(path), StandardCharsets.UTF_8);
    }

    private static Reader openShipped(String path) {
        InputStream stream = RulesFolder.class.getResourceAsStream("/org/trdcds/rules/".concat(path));
        if (stream == null) {
            throw new KnowledgeException(path, "is missing from the class path of the library");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
