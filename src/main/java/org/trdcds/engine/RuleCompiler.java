package org.trdcds.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

import org.drools.base.definitions.impl.KnowledgePackageImpl;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** Compiles the rule files of one stage in one pass into one KieBase. */
final class RuleCompiler {

    private static final String TOPIC = "topic";

    private RuleCompiler() {
    }

    /**
     * @param files     DRL text by file name; compiled in the order of names
     * @param completed completes every rule and checks it
     */
    static CompiledStage compile(RuleStage stage, SortedMap<String, String> files, UnaryOperator<RuleText> completed) {
        Map<String, RuleText> rules = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            for (RuleText written : RuleFileParser.parse(stage, file.getKey(), file.getValue())) {
                RuleText rule = completed.apply(written);
                RuleText twin = rules.put(rule.id(), rule);
                if (twin != null) {
                    throw new RuleException(file.getKey(), rule.id(), "the same id stands in " + twin.file());
                }
            }
        }
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        for (Map.Entry<String, String> file : files.entrySet()) {
            String opened = RuleFileParser.withoutCode(RuleFileParser.topicsByName(RuleFileParser.openQuestions(file.getValue())));
            addTo(builder, file.getKey(), opened.getBytes(StandardCharsets.UTF_8));
        }
        InternalKnowledgeBase kieBase = newKieBase();
        Collection<KiePackage> compiled = builder.getKnowledgePackages();
        compiled.forEach(some -> simplify(some, rules));
        kieBase.addPackages(compiled);
        return new CompiledStage(stage, kieBase, rules);
    }

    /** Rules run no code: what the compiler made of their empty conclusions is thrown away, and conditions on constants are compared directly. */
    private static void simplify(KiePackage compiled, Map<String, RuleText> texts) {
        KnowledgePackageImpl rules = (KnowledgePackageImpl) compiled;
        for (Rule rule : List.copyOf(rules.getRules())) {
            RuleImpl built = (RuleImpl) rule;
            rules.getDialectRuntimeRegistry().removeRule(rules, built);
            built.setConsequence(new Recording());
            RuleText text = texts.get(rule.getName());
            for (int index = 0; index < text.patterns().size(); index++) {
                compareDirectly((Pattern) built.getLhs().getChildren().get(index), text.stage(), text.patterns().get(index));
            }
        }
    }

    private static void compareDirectly(Pattern built, RuleStage stage, FactPattern written) {
        Class<? extends Record> fact = RuleVocabulary.fact(stage, written.factType()).orElseThrow();
        List<Constraint> constraints = built.getConstraints();
        for (int index = 0; index < constraints.size(); index++) {
            Condition condition = written.conditions().get(index);
            if (!condition.field().equals(TOPIC) && condition.values().stream().noneMatch(value -> value.startsWith("$"))) {
                constraints.set(index, ComponentConstraint.of(fact, condition));
            }
        }
    }

    /** An empty KieBase; beta nodes are not shared, since Drools 10.0 to 10.2 lose firings when they are (incubator-kie issue 7115). */
    static InternalKnowledgeBase newKieBase() {
        var configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
        configuration.setProperty("drools.shareBetaNodes", "false");
        return KnowledgeBaseFactory.newKnowledgeBase(configuration);
    }

    private static void addTo(KnowledgeBuilder builder, String file, byte[] drl) {
        try {
            builder.add(ResourceFactory.newByteArrayResource(drl).setSourcePath(file), ResourceType.DRL);
        } catch (RuntimeException e) {
            throw new RuleException(file, "", "cannot be compiled: " + e.getMessage());
        }
        if (builder.hasErrors()) {
            KnowledgeBuilderError error = builder.getErrors().iterator().next();
            int line = Arrays.stream(error.getLines()).filter(at -> at > 0).min().orElse(1);
            String rule = RuleFileParser.ruleAt(new String(drl, StandardCharsets.UTF_8), line);
            throw new RuleException(file, rule, "cannot be compiled: " + error.getMessage());
        }
    }
}
