package org.xinheng.graph;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GraphReadinessTest {
    @Test
    void theServiceIsReadyWithALocalGraph() {
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'graph' }.data.graph", equalTo("up"));
    }

    @Test
    void theServiceLivesWhateverTheGraphDoes() {
        get("/q/health/live").then().statusCode(200).body("checks.size()", equalTo(0));
    }
}
