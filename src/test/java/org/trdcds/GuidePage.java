package org.trdcds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation whose fenced blocks are run. */
public final class GuidePage {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private final List<Block> blocks = new ArrayList<>();

    private GuidePage(String text) {
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            blocks.add(new Block(block.group(1), block.group(2), 1 + (int) text.substring(0, block.start()).lines().count()));
        }
    }

    /**
     * What stands between two fences.
     *
     * @param language as the fence names it
     * @param line     of the page at which it begins
     */
    public record Block(String language, String text, int line) {
    }

    public static GuidePage read(Path page) throws IOException {
        return new GuidePage(Files.readString(page));
    }

    /** In the order of the page. */
    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    public List<Block> blocks(String language) {
        return blocks.stream().filter(block -> block.language().equals(language)).toList();
    }
}
