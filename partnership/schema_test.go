package partnership_test

import (
	"encoding/json"
	"fmt"

	"github.com/eujapan/digitalpartnership/partnership"
)

func ExampleSchema() {
	var schema struct {
		ID string `json:"$id"`
	}
	if err := json.Unmarshal(partnership.Schema(), &schema); err != nil {
		fmt.Println(err)
	}
	fmt.Println(schema.ID == string(partnership.SchemaURL))
	// Output: true
}
