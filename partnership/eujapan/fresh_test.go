package eujapan_test

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
)

// loaded returns what the files of the record hold.
func loaded(t testing.TB) *partnership.Partnership {
	t.Helper()
	p, err := partnership.Load(eujapan.Data())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// The record is what its files hold.
func TestPartnership(t *testing.T) {
	if diff := cmp.Diff(loaded(t), eujapan.Partnership()); diff != "" {
		t.Errorf("(-files +record):\n%s", diff)
	}
}

// What one caller does to the record reaches no other, and no part of it is in
// two places.
func TestFresh(t *testing.T) {
	p, q := eujapan.Partnership(), eujapan.Partnership()
	held := make(map[uintptr]string)
	for name, record := range map[string]*partnership.Partnership{"one record": p, "another": q} {
		holders(reflect.ValueOf(record), func(v reflect.Value) {
			if other, ok := held[v.Pointer()]; ok {
				t.Errorf("a %v of %s is in %s too", v.Type(), name, other)
			}
			held[v.Pointer()] = name
		})
	}
	if len(held) < 2000 {
		t.Errorf("looked at %d lists and maps only", len(held))
	}
	overwrite(reflect.ValueOf(p).Elem())
	want := loaded(t)
	if cmp.Equal(want.Commitments[0].Sources, p.Commitments[0].Sources) {
		t.Error("nothing was overwritten")
	}
	if diff := cmp.Diff(want, q); diff != "" {
		t.Errorf("the record of the call before (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want, eujapan.Partnership()); diff != "" {
		t.Errorf("the record of the call after (-want +got):\n%s", diff)
	}
}

// holders calls yield for everything in v that points at what could be shared.
func holders(v reflect.Value, yield func(reflect.Value)) {
	switch v.Kind() {
	case reflect.Struct:
		for _, member := range v.Fields() {
			holders(member, yield)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			yield(v)
			holders(v.Elem(), yield)
		}
	case reflect.Slice:
		if v.Cap() > 0 { // all lists without room have one address
			yield(v)
		}
		for i := range v.Len() {
			holders(v.Index(i), yield)
		}
	case reflect.Map:
		if !v.IsNil() {
			yield(v)
		}
	}
}

// overwrite sets everything that can be reached from v to something else.
func overwrite(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for f, member := range v.Fields() {
			if f.IsExported() {
				overwrite(member)
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			overwrite(v.Elem())
		}
	case reflect.Slice:
		v.SetLen(v.Cap())
		for i := range v.Len() {
			overwrite(v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			v.SetMapIndex(key, reflect.ValueOf("mine").Convert(v.Type().Elem()))
		}
		if !v.IsNil() {
			v.SetMapIndex(reflect.ValueOf("mine").Convert(v.Type().Key()), reflect.ValueOf("mine").Convert(v.Type().Elem()))
		}
	case reflect.String:
		v.SetString("mine")
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int64:
		v.SetInt(v.Int() + 1)
	}
}

func BenchmarkPartnership(b *testing.B) {
	b.Run("literal", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			eujapan.Partnership()
		}
	})
	b.Run("files", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			loaded(b)
		}
	})
}
