package org.xinheng.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Role;
import io.kubernetes.client.openapi.models.V1RoleBinding;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is applied to a cluster is what Kubernetes' own schemas allow, and what its strictest standard for pods asks. */
class ManifestsTest {
    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("v1/Namespace", V1Namespace.class),
            Map.entry("v1/ServiceAccount", V1ServiceAccount.class),
            Map.entry("v1/ConfigMap", V1ConfigMap.class),
            Map.entry("v1/PersistentVolumeClaim", V1PersistentVolumeClaim.class),
            Map.entry("v1/Service", V1Service.class),
            Map.entry("apps/v1/Deployment", V1Deployment.class),
            Map.entry("apps/v1/StatefulSet", V1StatefulSet.class),
            Map.entry("batch/v1/CronJob", V1CronJob.class),
            Map.entry("policy/v1/PodDisruptionBudget", V1PodDisruptionBudget.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy.class),
            Map.entry("networking.k8s.io/v1/Ingress", V1Ingress.class),
            Map.entry("rbac.authorization.k8s.io/v1/Role", V1Role.class),
            Map.entry("rbac.authorization.k8s.io/v1/RoleBinding", V1RoleBinding.class));

    /** What the restricted Pod Security Standard lets a pod mount. */
    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    @ParameterizedTest
    @ValueSource(strings = {"single", "cluster"})
    void everyObjectIsWhatItsSchemaAllowsAndNothingElse(String overlay) {
        List<JsonNode> objects = Kustomize.render(overlay);
        assertThat(objects).hasSizeGreaterThan(9);
        objects.forEach(ManifestsTest::parse);
        assertThat(objects.stream()
                        .filter(o -> !o.get("kind").asText().equals("Namespace"))
                        .map(o -> o.at("/metadata/namespace").asText()))
                .containsOnly("xinheng");
    }

    @Test
    void aFieldThatTheSchemaDoesNotKnowIsNoticed() {
        JsonNode deployment = named(Kustomize.render("single"), "Deployment", "xinheng");
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0")).put("readOnlyRootFileSystem", true);
        assertThatThrownBy(() -> parse(deployment)).hasMessageContaining("readOnlyRootFileSystem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"single", "cluster"})
    void everyPodFollowsTheRestrictedStandard(String overlay) {
        List<String> faults = new ArrayList<>();
        List<JsonNode> pods =
                Kustomize.render(overlay).stream().flatMap(ManifestsTest::pod).toList();
        assertThat(pods).isNotEmpty();
        pods.forEach(pod -> restricted(pod, faults));
        assertThat(faults).isEmpty();
    }

    @Test
    void aPodThatFallsShortOfTheStandardIsNoticed() {
        JsonNode pod = pod(named(Kustomize.render("single"), "StatefulSet", "graph"))
                .findFirst()
                .orElseThrow();
        ((ObjectNode) pod.at("/containers/0/securityContext")).remove("capabilities");
        ((ObjectNode) pod.at("/securityContext")).put("runAsNonRoot", false);
        ((ObjectNode) pod).put("hostNetwork", true);
        List<String> faults = new ArrayList<>();
        restricted(pod, faults);
        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "the pod: hostNetwork", "dump: runAsNonRoot", "neo4j: runAsNonRoot", "neo4j: drop ALL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"single", "cluster"})
    void whatIsNamedIsThereAndSecretsComeByReferenceOnly(String overlay) {
        List<JsonNode> objects = Kustomize.render(overlay);
        assertThat(objects.stream().map(o -> o.get("kind").asText())).doesNotContain("Secret");
        for (JsonNode object : objects) {
            for (JsonNode pod : pod(object).toList()) {
                assertThat(named(
                                objects,
                                "ServiceAccount",
                                pod.get("serviceAccountName").asText()))
                        .isNotNull();
                for (JsonNode container : containers(pod)) {
                    assertThat(container.get("image").asText()).contains(":");
                    for (JsonNode variable : container.path("env")) {
                        String name = variable.get("name").asText();
                        assertThat(name.contains("PASSWORD") && variable.has("value"))
                                .as(name)
                                .isFalse();
                    }
                    for (JsonNode from : container.path("envFrom")) {
                        if (from.has("configMapRef")) {
                            named(
                                    objects,
                                    "ConfigMap",
                                    from.at("/configMapRef/name").asText());
                        }
                    }
                    Set<String> volumes = names(pod.path("volumes"));
                    volumes.addAll(names(object.at("/spec/volumeClaimTemplates"), "/metadata/name"));
                    assertThat(volumes).containsAll(names(container.path("volumeMounts")));
                    assertThat(container.at("/resources/requests/memory").isTextual()
                                    && container.at("/resources/limits/memory").isTextual())
                            .isTrue();
                }
            }
        }
        JsonNode deployment = named(objects, "Deployment", "xinheng");
        JsonNode labels = deployment.at("/spec/template/metadata/labels");
        for (String selector : List.of("/spec/selector", "/spec/selector/matchLabels")) {
            JsonNode of = named(objects, selector.endsWith("Labels") ? "PodDisruptionBudget" : "Service", "xinheng")
                    .at(selector);
            of.properties()
                    .forEach(entry -> assertThat(labels.get(entry.getKey())).isEqualTo(entry.getValue()));
        }
        assertThat(named(objects, "HorizontalPodAutoscaler", "xinheng")
                        .at("/spec/scaleTargetRef/name")
                        .asText())
                .isEqualTo("xinheng");
    }

    @Test
    void aProvinceHasThreeReplicasAndLimitsBeforeItsPublicApi() {
        List<JsonNode> objects = Kustomize.render("cluster");
        assertThat(named(objects, "HorizontalPodAutoscaler", "xinheng")
                        .at("/spec/minReplicas")
                        .asInt())
                .isEqualTo(3);
        JsonNode ingress = named(objects, "Ingress", "xinheng-public");
        assertThat(ingress.at("/spec/rules/0/http/paths")).hasSize(1);
        assertThat(ingress.at("/spec/rules/0/http/paths/0/path").asText()).isEqualTo("/public");
        assertThat(ingress.at("/metadata/annotations").has("nginx.ingress.kubernetes.io/limit-rps"))
                .isTrue();
        for (JsonNode object : objects) {
            object.at("/spec/rules").forEach(rule -> rule.at("/http/paths")
                    .forEach(path -> assertThat(path.get("path").asText()).doesNotStartWith("/q")));
        }
    }

    private static void parse(JsonNode object) {
        String type =
                object.get("apiVersion").asText() + "/" + object.get("kind").asText();
        assertThat(TYPES).containsKey(type);
        Object parsed = JSON.getGson().fromJson(object.toString(), TYPES.get(type));
        assertThat(parsed).isNotNull();
    }

    /** The pod that an object brings about, if it is one that does. */
    private static Stream<JsonNode> pod(JsonNode object) {
        return Stream.of("/spec/template/spec", "/spec/jobTemplate/spec/template/spec")
                .map(object::at)
                .filter(pod -> pod.has("containers"));
    }

    private static List<JsonNode> containers(JsonNode pod) {
        List<JsonNode> containers = new ArrayList<>();
        pod.path("initContainers").forEach(containers::add);
        pod.path("containers").forEach(containers::add);
        return containers;
    }

    /** The controls of the restricted Pod Security Standard, as its table has them. */
    private static void restricted(JsonNode pod, List<String> faults) {
        for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
            note(pod.path(shared).asBoolean(), "the pod: " + shared, faults);
        }
        for (JsonNode volume : pod.path("volumes")) {
            Set<String> kinds = volume.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(k -> !k.equals("name"))
                    .collect(Collectors.toSet());
            note(!VOLUMES.containsAll(kinds), "the pod: volume " + kinds, faults);
        }
        JsonNode all = pod.path("securityContext");
        for (JsonNode container : containers(pod)) {
            String name = container.get("name").asText();
            JsonNode own = container.path("securityContext");
            note(own.path("privileged").asBoolean(), name + ": privileged", faults);
            note(own.path("allowPrivilegeEscalation").asBoolean(true), name + ": escalation", faults);
            note(!either(own, all, "runAsNonRoot").asBoolean(), name + ": runAsNonRoot", faults);
            note(either(own, all, "runAsUser").asInt(1) == 0, name + ": runAsUser", faults);
            note(
                    !Set.of("RuntimeDefault", "Localhost")
                            .contains(either(own, all, "seccompProfile")
                                    .path("type")
                                    .asText()),
                    name + ": seccomp",
                    faults);
            note(!own.at("/capabilities/drop").toString().contains("\"ALL\""), name + ": drop ALL", faults);
            for (JsonNode added : own.at("/capabilities/add")) {
                note(!added.asText().equals("NET_BIND_SERVICE"), name + ": add " + added, faults);
            }
            for (JsonNode port : container.path("ports")) {
                note(port.has("hostPort"), name + ": hostPort", faults);
            }
        }
    }

    private static JsonNode either(JsonNode own, JsonNode all, String field) {
        return own.has(field) ? own.get(field) : all.path(field);
    }

    private static void note(boolean fault, String text, List<String> faults) {
        if (fault) {
            faults.add(text);
        }
    }

    private static JsonNode named(List<JsonNode> objects, String kind, String name) {
        return objects.stream()
                .filter(o -> o.get("kind").asText().equals(kind)
                        && o.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    private static Set<String> names(JsonNode list) {
        return names(list, "/name");
    }

    private static Set<String> names(JsonNode list, String pointer) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .map(i -> list.get(i).at(pointer).asText())
                .collect(Collectors.toSet());
    }
}
