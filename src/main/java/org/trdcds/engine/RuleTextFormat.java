package org.trdcds.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the texts of rules as plain data and reads them back; serialized objects would take several times as long to read. */
final class RuleTextFormat {

    @FunctionalInterface
    private interface Writing<T> {
        void write(T part, DataOutput out) throws IOException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(DataInput in) throws IOException;
    }

    private RuleTextFormat() {
    }

    static void write(Collection<RuleText> rules, DataOutput out) throws IOException {
        writeAll(rules, RuleTextFormat::writeRule, out);
    }

    /** Rules by id, in the order they were written. */
    static Map<String, RuleText> read(DataInput in) throws IOException {
        Map<String, RuleText> rules = new LinkedHashMap<>();
        for (RuleText rule : readAll(RuleTextFormat::readRule, in)) {
            rules.put(rule.id(), rule);
        }
        return rules;
    }

    private static void writeRule(RuleText rule, DataOutput out) throws IOException {
        out.writeUTF(rule.id());
        out.writeUTF(rule.stage().name());
        out.writeUTF(rule.file());
        out.writeUTF(rule.statement());
        writeTexts(rule.heuristics(), out);
        writeTexts(rule.sources(), out);
        writeAll(rule.patterns(), RuleTextFormat::writePattern, out);
        out.writeUTF(rule.verb());
        writeTexts(rule.arguments(), out);
        out.writeUTF(rule.text());
    }

    private static RuleText readRule(DataInput in) throws IOException {
        return new RuleText(in.readUTF(), RuleStage.valueOf(in.readUTF()), in.readUTF(), in.readUTF(), readTexts(in), readTexts(in),
                readAll(RuleTextFormat::readPattern, in), in.readUTF(), readTexts(in), in.readUTF());
    }

    private static void writePattern(FactPattern pattern, DataOutput out) throws IOException {
        out.writeUTF(pattern.binding());
        out.writeUTF(pattern.factType());
        writeAll(pattern.conditions(), RuleTextFormat::writeCondition, out);
    }

    private static FactPattern readPattern(DataInput in) throws IOException {
        return new FactPattern(in.readUTF(), in.readUTF(), readAll(RuleTextFormat::readCondition, in));
    }

    private static void writeCondition(Condition condition, DataOutput out) throws IOException {
        out.writeUTF(condition.field());
        out.writeUTF(condition.operator().name());
        writeTexts(condition.values(), out);
    }

    private static Condition readCondition(DataInput in) throws IOException {
        return new Condition(in.readUTF(), Condition.Operator.valueOf(in.readUTF()), readTexts(in));
    }

    private static void writeTexts(List<String> texts, DataOutput out) throws IOException {
        writeAll(texts, (text, to) -> to.writeUTF(text), out);
    }

    private static List<String> readTexts(DataInput in) throws IOException {
        return readAll(DataInput::readUTF, in);
    }

    private static <T> void writeAll(Collection<T> parts, Writing<T> writing, DataOutput out) throws IOException {
        out.writeInt(parts.size());
        for (T part : parts) {
            writing.write(part, out);
        }
    }

    private static <T> List<T> readAll(Reading<T> reading, DataInput in) throws IOException {
        int count = in.readInt();
        List<T> parts = new ArrayList<>(count);
        for (int left = count; left > 0; left--) {
            parts.add(reading.read(in));
        }
        return parts;
    }
}
