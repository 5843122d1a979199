package org.trdcds.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.io.ResourceFactory;

/** Compiles the rule files of one stage in one pass into one KieBase. */
final class RuleCompiler {

    private static final String NAME = "trd-cds";
    private static final KieBaseConfiguration CONFIGURATION = configuration();

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
        InternalKnowledgeBase kieBase = newKieBase();
        Map<List<FactPattern>, List<RuleText>> alike = new LinkedHashMap<>();
        rules.values().forEach(rule -> alike.computeIfAbsent(rule.patterns(), patterns -> new ArrayList<>(1)).add(rule));
        Collection<KiePackage> compiled = compile(CompilerText.of(stage, alike.values().stream().map(some -> some.get(0)).toList()), rules);
        compiled.forEach(some -> complete((KnowledgePackageImpl) some, rules, alike));
        kieBase.addPackages(compiled);
        return new CompiledStage(stage, () -> kieBase, rules);
    }

    /**
     * Rules run no code: what the compiler made of their empty conclusions is thrown away. Conditions on constants are added.
     *
     * @param alike rules by what they match; the first of each is compiled and fires for all of them
     */
    private static void complete(KnowledgePackageImpl compiled, Map<String, RuleText> texts, Map<List<FactPattern>, List<RuleText>> alike) {
        for (Rule rule : List.copyOf(compiled.getRules())) {
            RuleImpl built = (RuleImpl) rule;
            compiled.getDialectRuntimeRegistry().removeRule(compiled, built);
            RuleText text = texts.get(rule.getName());
            built.setConsequence(Recording.of(alike.get(text.patterns())));
            for (int index = 0; index < text.patterns().size(); index++) {
                compareConstants((Pattern) built.getLhs().getChildren().get(index), text.stage(), text.patterns().get(index));
            }
        }
    }

    private static void compareConstants(Pattern built, RuleStage stage, FactPattern written) {
        Class<? extends Record> fact = RuleVocabulary.fact(stage, written.factType()).orElseThrow();
        written.conditions().stream().filter(CompilerText::isCompared).forEach(condition -> built.addConstraint(ComponentConstraint.of(fact, condition)));
    }

    /**
     * An empty KieBase; beta nodes are not shared, since Drools 10.0 to 10.2 lose firings when they are (incubator-kie issue 7115). A session
     * serves one assessment in one thread, and its rules change no facts: they need neither locks nor an order of firing.
     */
    static InternalKnowledgeBase newKieBase() {
        InternalKnowledgeBase kieBase = KnowledgeBaseFactory.newKnowledgeBase(NAME, CONFIGURATION);
        kieBase.getSessionConfiguration().setOption(ThreadSafeOption.NO);
        kieBase.getSessionConfiguration().setOption(DirectFiringOption.YES);
        return kieBase;
    }

    private static KieBaseConfiguration configuration() {
        KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
        configuration.setProperty("drools.shareBetaNodes", "false");
        return configuration;
    }

    /** Which properties a rule listens to is not asked: no fact is ever changed. */
    private static Collection<KiePackage> compile(String drl, Map<String, RuleText> rules) {
        KnowledgeBuilderConfiguration listening = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration();
        listening.setOption(PropertySpecificOption.DISABLED);
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(listening);
        builder.add(ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        if (builder.hasErrors()) {
            KnowledgeBuilderError error = builder.getErrors().iterator().next();
            int line = Arrays.stream(error.getLines()).filter(at -> at > 0).min().orElse(1);
            RuleText rule = rules.get(RuleFileParser.ruleAt(drl, line));
            throw new RuleException(rule.file(), rule.id(), "cannot be compiled: " + error.getMessage());
        }
        return builder.getKnowledgePackages();
    }
}
